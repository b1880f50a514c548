package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.document.HeldFile;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.model.Source;

/** The pictures that float above the cells of a sheet: each stands behind the row that its upper left corner lies in. */
final class SheetPictures {

    /** A picture whose corner lies in a cell, counted from 0. */
    private record Floating(int row, int column, HeldFile.Content content) {}

    private final List<Floating> floating = new ArrayList<>();

    /** A picture that says no cell, or none that there is, counts as one at the end of the sheet. */
    void add(int row, int column, HeldFile.Content content) {
        boolean isInside = row >= 0 && row < Addresses.ROWS && column >= 0 && column < Addresses.COLUMNS;
        floating.add(isInside ? new Floating(row, column, content) : new Floating(Addresses.ROWS - 1, 0, content));
    }

    /**
     * Places them among the pieces of their sheet.
     *
     * @param from index of the sheet's first piece
     */
    void place(String sheet, List<Piece> pieces, int from, List<Picture> pictures) {
        floating.sort(Comparator.comparingInt(Floating::row).thenComparingInt(Floating::column));
        int before = from;
        for (Floating each : floating) {
            while (before < pieces.size() && row(pieces.get(before)) <= each.row()) {
                before++;
            }
            Source source = new Source.SheetCell(sheet, Addresses.of(each.row(), each.column()));
            pictures.add(new Picture(before, source, each.content()));
        }
    }

    private static int row(Piece piece) {
        return piece.source() instanceof Source.SheetCell cell ? Addresses.row(cell.cell()) : 0;
    }
}
