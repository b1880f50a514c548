package org.gouji.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Form;
import org.gouji.intake.Figures;
import org.gouji.model.CellKey;

/**
 * A report that nobody wrote: full tables whose figures satisfy every identity of their form.
 *
 * @param unit name of the unit, as its title states it
 * @param narrative where the sentences come from
 */
record InventedReport(Form form, int year, String unit, Map<CellKey, String> figures, Narrative narrative) {

    private static final String FIRST_SYLLABLES = "青云梨澄枫麦霜苇雁竹松棠";
    private static final String SECOND_SYLLABLES = "岚溪桥渡坪岭湾泉坝塘原港";
    private static final List<String> KINDS = List.of("镇人民政府", "乡人民政府", "街道办事处", "县水务局", "县教育局");
    private static final int LAST_YEAR = 2025;

    /** The report with this number; the same number gives the same report. */
    static InventedReport of(List<Form> forms, long number) {
        Random random = new Random(number);
        Form form = forms.get((int) (number % forms.size()));
        int lastYear = Math.min(form.lastYear(), LAST_YEAR);
        int year = form.firstYear() + random.nextInt(lastYear - form.firstYear() + 1);
        String unit = any(FIRST_SYLLABLES, random) + any(SECOND_SYLLABLES, random)
                + KINDS.get(random.nextInt(KINDS.size()));
        return new InventedReport(form, year, unit, figures(form, number), new Narrative(year, random));
    }

    /** The report of a unit for a year, with the figures and sentences of this number. */
    static InventedReport of(Form form, int year, String unit, long number) {
        return new InventedReport(form, year, unit, figures(form, number), new Narrative(year, new Random(number)));
    }

    /** Nothing happened in table AD, for what its rules ask for goes beyond sums. */
    private static Map<CellKey, String> figures(Form form, long number) {
        Map<CellKey, String> figures = new HashMap<>(Figures.of(form, number));
        figures.replaceAll((cell, figure) -> cell.table().equals("AD") ? "0" : figure);
        return figures;
    }

    private static String any(String syllables, Random random) {
        int at = random.nextInt(syllables.length());
        return syllables.substring(at, at + 1);
    }

    String title() {
        return unit + year + "年政府信息公开工作年度报告";
    }
}
