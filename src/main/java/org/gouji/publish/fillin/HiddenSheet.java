package org.gouji.publish.fillin;

import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** Writes what a workbook knows of itself where nobody stumbles over it. */
final class HiddenSheet {

    private HiddenSheet() {}

    static void write(Worksheet sheet, Map<String, String> lines) {
        int row = 0;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            sheet.inlineString(row, 1, line.getValue());
            row++;
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        Look.protect(sheet);
    }
}
