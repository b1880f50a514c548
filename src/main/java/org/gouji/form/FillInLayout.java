package org.gouji.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gouji.model.FillInIdentity;
import org.gouji.model.ReportYear;

/**
 * Where everything stands in the workbook in which units fill in a form, one sheet for each table. Who writes such a workbook
 * and who reads it back both go by this.
 */
public record FillInLayout(Form form, List<FillInSheet> sheets) {

    /** Characters that no sheet's name may have. */
    private static final String FORBIDDEN = ".*[\\[\\]:*?/\\\\'].*";

    private static final int LONGEST_NAME = 31;

    public FillInLayout {
        sheets = List.copyOf(sheets);
    }

    public static FillInLayout of(Form form) {
        boolean byName = new HashSet<>(form.tables().stream().map(Table::name).toList()).size()
                        == form.tables().size()
                && form.tables().stream().map(Table::name).allMatch(FillInLayout::isSheetName);
        List<FillInSheet> sheets = new ArrayList<>();
        for (Table table : form.tables()) {
            sheets.add(new FillInSheet(byName ? table.name() : table.code(), table, TableShape.of(table)));
        }
        return new FillInLayout(form, sheets);
    }

    private static boolean isSheetName(String name) {
        return name.length() <= LONGEST_NAME && !name.matches(FORBIDDEN) && !name.equals(FillInIdentity.SHEET);
    }

    /** The title of a unit's report: without the note that tells the editions apart. */
    public String title(String unitName, ReportYear year) {
        return unitName + year + "年" + form.name().chinese().replaceFirst("（[^（）]*）$", "");
    }

    /** The line that says who fills it in. */
    public String unitLine(String unitName, ReportYear year) {
        return "填报单位：" + unitName + "　　统计期间：" + year + "年1月1日至12月31日";
    }

    /** Changes whenever any cell would stand elsewhere or be called otherwise. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        for (FillInSheet sheet : sheets) {
            all.append(sheet.name()).append('\n').append(sheet.shape()).append('\n');
            all.append(sheet.fixed("", "")).append('\n');
        }
        return FillInIdentity.sha256(all.toString()).substring(0, 16);
    }
}
