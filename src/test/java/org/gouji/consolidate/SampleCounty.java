package org.gouji.consolidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;

/** A small invented county whose reports are made up from a seed. */
public final class SampleCounty {

    public static final ReportYear YEAR = new ReportYear(2021);
    public static final LocalDate DEADLINE = LocalDate.of(2022, 1, 31);
    public static final FormLibrary FORMS = FormLibrary.builtIn();
    public static final Form FORM = FORMS.formFor(YEAR).orElseThrow();
    public static final Round ROUND = new Round(YEAR, FORM, DEADLINE, DEADLINE);

    public static final Roster ROSTER = new Roster(
            new County("990100", "示例县", List.of()),
            List.of(
                    unit("990100-D00", "示例县人民政府", UnitKind.OWN, Unit.OPEN_TO),
                    unit("990100-D01", "示例县教育局", UnitKind.DEPARTMENT, Unit.OPEN_TO),
                    unit("990100-D02", "示例县财政局", UnitKind.DEPARTMENT, Unit.OPEN_TO),
                    unit("990100-Z01", "示例县开发区管委会", UnitKind.COMMITTEE, Unit.OPEN_TO),
                    unit("990100001", "太平街道办事处", UnitKind.SUBDISTRICT, Unit.OPEN_TO),
                    unit("990100101", "青石镇人民政府", UnitKind.TOWNSHIP, Unit.OPEN_TO),
                    unit("990100102", "白沙镇人民政府", UnitKind.TOWNSHIP, Unit.OPEN_TO),
                    unit("990100201", "柳河乡人民政府", UnitKind.TOWNSHIP, 2020)));

    private SampleCounty() {}

    private static Unit unit(String code, String name, UnitKind kind, int to) {
        return new Unit(new UnitCode(code), name, List.of(), kind, "", Unit.OPEN_FROM, to, "");
    }

    /** One full report per unit of the year, by unit code. */
    public static List<Submission> reports(Random random) {
        return ROSTER.unitsIn(YEAR).stream()
                .map(unit -> report(unit.code().code(), random))
                .toList();
    }

    /** A report with a number in every cell of the form. */
    public static Submission report(String unit, Random random) {
        return report(unit, FORM, random);
    }

    public static Submission report(String unit, Form form, Random random) {
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : form.cellList()) {
            BigDecimal number = number(cell.column().type(), random);
            cells.add(new Cell(
                    cell.key(),
                    new Value.Amount(number),
                    number.toPlainString(),
                    new Source.TableCell(1, 1 + cells.size() / 7, 1 + cells.size() % 7)));
        }
        return submission(unit, form, cells, List.of());
    }

    private static BigDecimal number(NumberType type, Random random) {
        if (type == NumberType.AMOUNT) {
            return BigDecimal.valueOf(random.nextInt(1_000_000), 1 + random.nextInt(5));
        }
        int number = random.nextInt(3) == 0 ? random.nextInt(500) : 0;
        return BigDecimal.valueOf(type == NumberType.CHANGE ? -number : number);
    }

    public static Submission submission(String unit, Form form, List<Cell> cells, List<Finding> findings) {
        return new Submission(
                "s-" + unit,
                new UnitCode(unit),
                YEAR,
                form.id(),
                "2022/" + unit + ".html",
                "sha-" + unit,
                1,
                LocalDate.of(2022, 1, 10),
                cells,
                Narrative.NONE,
                findings);
    }

    /** The same report with another value in one cell. */
    public static Submission with(Submission report, String key, Value value, String raw) {
        return change(
                report,
                cells -> cells.stream()
                        .map(cell -> cell.key().equals(CellKey.parse(key))
                                ? new Cell(cell.key(), value, raw, cell.source())
                                : cell)
                        .toList());
    }

    /** The same report in a document that does not show one cell. */
    public static Submission without(Submission report, String key) {
        return change(
                report,
                cells -> cells.stream()
                        .filter(cell -> !cell.key().equals(CellKey.parse(key)))
                        .toList());
    }

    public static Submission with(Submission report, List<Finding> findings) {
        return new Submission(
                report.id(),
                report.unit(),
                report.year(),
                report.form(),
                report.file(),
                report.sha256(),
                report.part(),
                report.received(),
                report.cells(),
                report.narrative(),
                findings);
    }

    public static Submission received(Submission report, LocalDate day) {
        return copy(report, report.year(), day, report.cells());
    }

    /** The same report for another year. */
    public static Submission in(int year, Submission report) {
        return copy(report, year(year), report.received(), report.cells());
    }

    public static ReportYear year(int year) {
        return new ReportYear(year);
    }

    private static Submission change(Submission report, UnaryOperator<List<Cell>> change) {
        return copy(report, report.year(), report.received(), change.apply(report.cells()));
    }

    private static Submission copy(Submission report, ReportYear year, LocalDate received, List<Cell> cells) {
        return new Submission(
                report.id(),
                report.unit(),
                year,
                report.form(),
                report.file(),
                report.sha256(),
                report.part(),
                received,
                cells,
                report.narrative(),
                report.findings());
    }
}
