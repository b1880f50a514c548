package org.gouji.document;

import java.util.Map;
import org.gouji.model.SheetAddress;
import org.gouji.model.Source;

/**
 * What stands in a workbook that was made to be filled in, by address, so that nothing has to be recognised.
 *
 * @param identity the lines of its hidden sheet; empty for every other document
 * @param cells the cells that show anything, on all its sheets
 * @param origin the workbook, or where it is held
 */
public record FillIn(Map<String, String> identity, Map<Source.SheetCell, String> cells, Origin origin) {

    /** Of every other document. */
    public static final FillIn NONE = new FillIn(Map.of(), Map.of(), Origin.INBOX);

    public FillIn {
        identity = Map.copyOf(identity);
        cells = Map.copyOf(cells);
    }

    /** Of a workbook in no other file. */
    public static FillIn of(Map<String, String> identity, Map<Source.SheetCell, String> cells) {
        return new FillIn(identity, cells, Origin.INBOX);
    }

    public boolean isThere() {
        return !identity.isEmpty();
    }

    /** What a cell shows; row and column count from 0. */
    public String text(String sheet, int row, int column) {
        return cells.getOrDefault(address(sheet, row, column), "");
    }

    /** The place of a cell, for people. */
    public Source place(String sheet, int row, int column) {
        return place(address(sheet, row, column));
    }

    /** The same of a cell that is known by its address. */
    public Source place(Source.SheetCell cell) {
        return origin.around(cell);
    }

    FillIn seenFrom(Origin holder) {
        return new FillIn(identity, cells, holder);
    }

    /** The address of a cell inside the workbook. */
    public Source.SheetCell address(String sheet, int row, int column) {
        return new Source.SheetCell(sheet, SheetAddress.of(row, column));
    }
}
