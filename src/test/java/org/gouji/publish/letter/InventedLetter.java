package org.gouji.publish.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Outcome;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.TextSection;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;

/** A letter about one finding of each kind. */
final class InventedLetter {

    static final Messages CHINESE = new Messages(Language.ZH);
    static final LetterTerms TERMS = new LetterTerms(
            new Office("云屏县人民政府办公室", "陈某某", "000-00000000"),
            new LetterDate.Day(MonthDay.of(2, 20)),
            new ReplyBy.Day(MonthDay.of(2, 28)));

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Unit UNIT =
            new Unit(new UnitCode("990100101"), "青石镇人民政府", List.of(), UnitKind.TOWNSHIP, "", 0, Unit.OPEN_TO, "");

    private InventedLetter() {}

    static Letter letter() {
        return letter(findings());
    }

    static Letter letter(List<Finding> findings) {
        return new LetterDraft(new County("990100", "云屏县", List.of()), CHINESE)
                .letter(UNIT, report(findings), List.of())
                .orElseThrow();
    }

    static boolean isWritten(List<Finding> findings) {
        return new LetterDraft(new County("990100", "云屏县", List.of()), CHINESE)
                .letter(UNIT, report(findings), List.of())
                .isPresent();
    }

    static LetterText text(Letter letter) {
        return new LetterText(letter, TERMS, CHINESE);
    }

    /** Not in the order in which a letter tells them; the sum of a column is explained by a cell. */
    static List<Finding> findings() {
        return new ArrayList<>(List.of(
                text(),
                crossYear(),
                RULES.failed(
                        "SUM-01",
                        new Place("AP", "new", "total"),
                        new Source.TableCell(2, 4, 9),
                        Map.of("table", "表三", "row", "一、本年新收", "c", "总计", "left", "8", "right", "4", "n", "2"),
                        "4"),
                RULES.failed(
                        "AP-04",
                        Place.row("AP", "new"),
                        new Source.TableCell(2, 4, 9),
                        Map.of(
                                "table",
                                "表三",
                                "row",
                                "一、本年新收",
                                "c",
                                "",
                                "relation",
                                "=",
                                "left",
                                "8",
                                "right",
                                "4",
                                "left_sum",
                                "8",
                                "right_sum",
                                "1+3=4",
                                "difference",
                                "4",
                                Finding.CAUSE,
                                "总计")),
                RULES.failed("ST-04", Place.REPORT, new Source.Line(9), Map.of("raw", "行证许可", "right", "行政许可")),
                RULES.failed(
                        "ST-03",
                        new Place("AP", "carried", "total"),
                        new Source.TableCell(2, 5, 9),
                        Map.of("table", "表三", "row", "二、上年结转", "c", "总计"))));
    }

    static Finding text() {
        return finding("NA-90", Severity.WARNING, new Source.Paragraph(3));
    }

    static Finding crossYear() {
        return finding("XY-90", Severity.WARNING, new Source.Whole());
    }

    static Finding note() {
        return finding("ST-09", Severity.INFO, new Source.Whole());
    }

    /** Of an office's own rule, so the sentence is the general one. */
    private static Finding finding(String rule, Severity severity, Source source) {
        Map<String, String> arguments = rule.startsWith("ST")
                ? Map.of("raw", "年度报告")
                : Map.of("table", "表三", "row", "", "c", "", "left_sum", "3", "right_sum", "5", "difference", "2");
        return new Finding(rule, severity, Outcome.FAILED, Place.REPORT, source, arguments, "");
    }

    private static Submission report(List<Finding> findings) {
        TextSection section = new TextSection(
                "overview",
                new Passage("一、总体情况", new Source.Paragraph(2)),
                List.of(new Passage("全年共收到申请3件，均已办结。", new Source.Paragraph(3))));
        return new Submission(
                "s1",
                UNIT.code(),
                new ReportYear(2021),
                new FormId("2021"),
                "2022-01-14/青石镇2021年年报.docx",
                "0".repeat(64),
                1,
                LocalDate.of(2022, 1, 14),
                List.of(
                        new Cell(
                                new CellKey("AP", "new", "total"),
                                new Value.Amount(BigDecimal.valueOf(8)),
                                "8",
                                new Source.TableCell(2, 4, 9)),
                        new Cell(
                                new CellKey("AP", "carried", "total"),
                                new Value.Blank(),
                                "",
                                new Source.TableCell(2, 5, 9))),
                new Narrative(List.of(section)),
                findings);
    }
}
