package org.gouji.document.sheet;

import java.util.HashMap;
import java.util.Map;
import org.gouji.document.FillIn;
import org.gouji.model.FillInIdentity;
import org.gouji.model.Source;

/** The cells of a workbook that was made to be filled in, which are taken by address. */
final class FillInCells {

    private final Map<String, String> identity = new HashMap<>();
    private final Map<Source.SheetCell, String> cells = new HashMap<>();

    /** Whether a sheet may hold the identity. */
    static boolean isIdentity(String sheet) {
        return sheet.equals(FillInIdentity.SHEET);
    }

    /** Takes a sheet that may hold the identity: names in the first column, what they are in the second. */
    void identify(Grid grid) {
        Map<String, String> lines = new HashMap<>();
        for (GridRow row : grid.rows()) {
            Map<Integer, String> texts = new HashMap<>();
            row.cells().forEach(cell -> texts.put(cell.column(), cell.text()));
            lines.put(texts.getOrDefault(0, ""), texts.getOrDefault(1, ""));
        }
        if (lines.containsKey(FillInIdentity.MARK)) {
            identity.putAll(lines);
        }
    }

    boolean isThere() {
        return !identity.isEmpty();
    }

    /** Takes a sheet, with what is hidden or covered on it: nothing may stand anywhere unseen. */
    void add(Grid grid) {
        for (GridRow row : grid.rows()) {
            for (GridCell cell : row.cells()) {
                if (cell.isFilled()) {
                    cells.put(
                            new Source.SheetCell(grid.name(), Addresses.of(row.number(), cell.column())), cell.text());
                }
            }
        }
    }

    FillIn fillIn() {
        return FillIn.of(identity, cells);
    }
}
