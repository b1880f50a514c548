package org.gouji.check.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/** Reports of one unit, all zero but for the cells named. */
final class UnitYears {

    static final FormLibrary FORMS = FormLibrary.builtIn();

    private UnitYears() {}

    /** A report on the edition of its year, with cells such as {@code AP.new.total=3}; an empty text is a blank. */
    static Submission report(int year, String... cells) {
        return report(FORMS.formFor(new ReportYear(year)).orElseThrow(), year, cells);
    }

    static Submission report(Form form, int year, String... cells) {
        Map<CellKey, String> texts = new LinkedHashMap<>();
        for (FormCell cell : form.cellList()) {
            texts.put(cell.key(), "0");
        }
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            if (texts.put(CellKey.parse(parts[0]), parts[1]) == null) {
                throw new IllegalArgumentException("The form has no cell " + cell + ".");
            }
        }
        return report(form, year, texts);
    }

    static Submission report(Form form, int year, Map<CellKey, String> texts) {
        List<Cell> cells = texts.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), value(entry.getValue()), entry.getValue(), new Source.Line(1)))
                .toList();
        return new Submission(
                "s" + year,
                new UnitCode("990100101"),
                new ReportYear(year),
                form.id(),
                "report.txt",
                "00",
                1,
                LocalDate.of(year + 1, 1, 9),
                cells,
                Narrative.NONE,
                List.of());
    }

    private static Value value(String text) {
        return text.isEmpty() ? new Value.Blank() : new Value.Amount(new BigDecimal(text));
    }
}
