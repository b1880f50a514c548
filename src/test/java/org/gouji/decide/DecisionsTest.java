package org.gouji.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.SampleCounty;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.message.Refused;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final String HEADER = "id,kind,unit_code,year,rule,cell,seen,value,file,author,date,reason\n";
    private static final String UNIT = "990100101";
    private static final String SIGNED = ",王某,2022-02-01,电话核实";

    @TempDir
    private Path folder;

    private final Submission report = SampleCounty.with(
            SampleCounty.report(UNIT, new Random(1)), "AP.new.total", new Value.Amount(new BigDecimal("12")), "12");

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "GB18030,''"})
    void theFileIsReadAsTheOfficeSavesIt(String charset, String begin) throws IOException {
        String text = """
            编号,类别,单位代码,单位,年度,规则,单元格,依据,新值,文件,决定人,日期,理由,备注
            甲1,更正,990100101,青石镇,2021年,,AP.new.total,12,21,,王某,2022/2/1,电话核实,抄反了
            """;
        Path file = folder.resolve("decisions.csv");
        Files.write(file, (begin + text).getBytes(Charset.forName(charset)));

        DecidedReport decided = desk(read(file)).decide(report);

        assertThat(value(decided, "AP.new.total")).isEqualTo(new Value.Amount(new BigDecimal("21")));
        assertThat(decided.decidedBy()).containsExactly(Map.entry(CellKey.parse("AP.new.total"), "甲1"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        12    | -           | applied
        12.0  | -           | applied
        １２   | -           | applied
        12    | one.html    | reopened
        12    | 990100101.html      | applied
        12    | 2022/990100101.html | applied
        12    | sha-9901001 | applied
        13    | -           | reopened
        -     | -           | reopened
        """)
    void aCorrectionHoldsWhileTheCellSaysWhatWasSeen(String seen, String file, String state) throws IOException {
        DecisionDesk desk = desk(",correct,%s,2021,,AP.new.total,%s,21,%s"
                .formatted(UNIT, seen == null ? "" : seen, file == null ? "" : file));

        DecidedReport decided = desk.decide(report);

        assertThat(desk.results()).extracting(result -> result.state().code()).containsExactly(state);
        assertThat(decided.decidedBy().isEmpty()).isEqualTo(state.equals("reopened"));
        assertThat(desk.results())
                .flatExtracting(DecisionResult::findings)
                .extracting(Finding::rule)
                .containsExactlyElementsOf(state.equals("reopened") ? List.of("DC-05") : List.of());
    }

    @Test
    void aCorrectedCellKeepsItsTextAndItsPlace() throws IOException {
        Cell before = cell(report, "AP.new.total");

        Cell after = cell(
                desk(",correct,990100101,2021,,AP.new.total,12,21,")
                        .decide(report)
                        .counted(),
                "AP.new.total");

        assertThat(after)
                .isEqualTo(new Cell(before.key(), new Value.Amount(new BigDecimal("21")), "12", before.source()));
    }

    @Test
    void aCellThatIsNotShownCanBeGivenItsNumber() throws IOException {
        DecidedReport decided =
                desk(",correct,990100101,2021,,AP.new.total,,21,").decide(SampleCounty.without(report, "AP.new.total"));

        assertThat(value(decided, "AP.new.total")).isEqualTo(new Value.Amount(new BigDecimal("21")));
    }

    @Test
    void anEntryReplacesAnEarlierOneThatLostItsGround() throws IOException {
        DecisionDesk desk =
                desk(",correct,990100101,2021,,AP.new.total,11,20,", ",correct,990100101,2021,,AP.new.total,12,21,");

        desk.decide(report);

        assertThat(desk.results()).extracting(result -> result.state().code()).containsExactly("idle", "applied");
        assertThat(desk.results()).flatExtracting(DecisionResult::findings).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ,correct,990100101,2021,,AP.new.total,12,,                | DC-01 | 没有填value
        ,correct,990100101,2021,,,12,21,                          | DC-01 | 没有填table、row_code、column_code
        ,accept,990100101,2021,,,12,,                             | DC-01 | 没有填rule
        ,blank-is-zero,990100101,2021,,AP,,,                      | DC-01 | 没有填file
        ,version,990100101,2021,,,,,                              | DC-01 | 没有填file
        ,correct,,2021,,AP.new.total,12,21,                       | DC-01 | 没有填unit_code
        ,finalise,,2021,,,,,                                      | DC-01 | 没有填seen
        ,mend,990100101,2021,,AP.new.total,12,21,                 | DC-02 | “kind”一栏的“mend”
        ,correct,990100199,2021,,AP.new.total,12,21,              | DC-02 | “unit_code”一栏的“990100199”
        ,correct,990100101,21,,AP.new.total,12,21,                | DC-02 | “year”一栏的“21”
        ,accept,990100101,2021,AP-99,,left=1,,                    | DC-02 | “rule”一栏的“AP-99”
        ,correct,990100101,2021,,AP.new.sum,12,21,                | DC-02 | “cell”一栏的“AP.new.sum”
        ,blank-is-zero,990100101,2021,,XX,3,,                     | DC-02 | “cell”一栏的“XX”
        ,correct,990100101,2021,,AP.new.total,12,二十,             | DC-02 | “value”一栏的“二十”
        ,exclude,990100102,2021,,,,,                              | DC-06 | 没有可以适用的报告
        ,version,990100101,2021,,,,,none.html                     | DC-06 | 没有可以适用的报告
        """)
    void whatIsWrongWithAnEntryIsSaid(String entry, String rule, String said) throws IOException {
        DecisionDesk desk = desk(entry.strip());

        DecidedReport decided = desk.decide(report);

        List<Finding> findings = desk.results().stream()
                .flatMap(result -> result.findings().stream())
                .toList();
        assertThat(decided.counted()).isEqualTo(report);
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        assertThat(new Messages(Language.ZH).sentence(findings.get(0))).contains("第2行", said);
    }

    @Test
    void anEntryWithoutAuthorDateAndReasonIsNotApplied() throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, HEADER + ",correct,990100101,2021,,AP.new.total,12,21,,,,\n");
        DecisionDesk desk = desk(read(file));

        assertThat(desk.decide(report).counted()).isEqualTo(report);
        assertThat(new Messages(Language.EN)
                        .sentence(desk.results().get(0).findings().get(0)))
                .isEqualTo("Line 2 of the decisions lacks author、date、reason, so it is not applied. Fill it in.");
    }

    @Test
    void contradictingEntriesAreBothRefused() throws IOException {
        DecisionDesk desk =
                desk(",correct,990100101,2021,,AP.new.total,12,21,", ",correct,990100101,2021,,AP.new.total,12,22,");

        assertThat(desk.decide(report).counted()).isEqualTo(report);
        assertThat(desk.results())
                .flatExtracting(DecisionResult::findings)
                .extracting(Finding::rule)
                .containsExactly("DC-03", "DC-03");
    }

    @Test
    void aYearThatIsFinalAndReopenedOnOneDayIsNeither() throws IOException {
        DecisionDesk desk = desk(",finalise,,2021,,,v2,,", ",reopen,,2021,,,,,");

        assertThat(desk.results())
                .flatExtracting(DecisionResult::findings)
                .extracting(Finding::rule)
                .containsExactly("DC-03", "DC-03");
    }

    @Test
    void ofDecisionsOnAYearTheLatestCounts() throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, HEADER + """
            ,重新开放,,2021,,,,,,王某,2022-06-10,上级要求更正
            ,定稿,,2021,,,v2,,,王某,2022-03-31,常务会议通过
            """);
        YearDecisions decisions = read(file).in(SampleCounty.YEAR);

        assertThat(decisions.isReopened()).isTrue();
        assertThat(decisions.isFinal()).isFalse();
        assertThat(desk(read(file)).results())
                .extracting(result -> result.state().code())
                .containsExactly("applied", "idle");
    }

    @Test
    void anEntryWrittenTwiceIsAppliedOnce() throws IOException {
        DecisionDesk desk =
                desk(",correct,990100101,2021,,AP.new.total,12,21,", "又,correct,990100101,2021,,AP.new.total,12,21.,");

        desk.decide(report);

        assertThat(desk.results()).extracting(result -> result.state().code()).containsExactly("applied", "refused");
        assertThat(desk.results())
                .flatExtracting(DecisionResult::findings)
                .extracting(Finding::rule)
                .containsExactly("DC-04");
    }

    @Test
    void blanksAndMarksOfOneTableCountAsZeros() throws IOException {
        Submission blanks = SampleCounty.with(
                SampleCounty.with(
                        SampleCounty.with(report, "AP.new.lp_ent", new Value.Blank(), ""),
                        "AP.new.lp_res",
                        new Value.Mark("/"),
                        "/"),
                "RL." + firstOfRl(),
                new Value.Blank(),
                "");

        DecidedReport decided = desk(",blank-is-zero,990100101,2021,,AP,2,,").decide(blanks);

        assertThat(value(decided, "AP.new.lp_ent")).isEqualTo(new Value.Amount(BigDecimal.ZERO));
        assertThat(value(decided, "AP.new.lp_res")).isEqualTo(new Value.Amount(BigDecimal.ZERO));
        assertThat(value(decided, "RL." + firstOfRl())).isEqualTo(new Value.Blank());
    }

    @Test
    void blanksAreNotZerosOnceTheirNumberChanged() throws IOException {
        Submission blank = SampleCounty.with(report, "AP.new.lp_ent", new Value.Blank(), "");
        DecisionDesk desk = desk(",blank-is-zero,990100101,2021,,AP,2,,");

        assertThat(desk.decide(blank).counted()).isEqualTo(blank);
        assertThat(desk.results()).extracting(DecisionResult::state).containsExactly(DecisionState.REOPENED);
    }

    @Test
    void anAcceptedFindingIsSettledWhileItsFiguresAreTheSame() throws IOException {
        DecisionDesk desk = desk(
                ",accept,990100101,2021,AP-04,AP.new,left=3; right=4,,",
                ",accept,990100101,2021,AP-04,AP.carry_in,left=3; right=5,,");
        Finding accepted = desk.settle(UNIT, report.file(), sum("new", "3", "4"));
        Finding changed = desk.settle(UNIT, report.file(), sum("carry_in", "3", "4"));

        assertThat(accepted.outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(accepted.isError()).isFalse();
        assertThat(new Messages(Language.ZH).sentence(accepted)).contains("已由王某于2022-02-01处理", "电话核实");
        assertThat(changed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(desk.results()).extracting(result -> result.state().code()).containsExactly("applied", "reopened");
    }

    @Test
    void aDifferenceIsDeclaredByItsAmount() throws IOException {
        DecisionDesk desk = desk(",declare,990100101,2021,AP-04,AP.new,-1,,");

        assertThat(desk.settle(UNIT, report.file(), sum("new", "3", "4")).outcome())
                .isEqualTo(Outcome.SETTLED);
        assertThat(desk.settle(UNIT, report.file(), sum("new", "3", "5")).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAcceptanceWithoutItsFindingNeedsNobody() throws IOException {
        DecisionDesk desk = desk(",accept,990100101,2021,AP-04,AP.new,left=3; right=4,,");

        desk.decide(report);

        assertThat(desk.results()).extracting(DecisionResult::state).containsExactly(DecisionState.IDLE);
    }

    @Test
    void aCorrectionSettlesTheFindingThatItMendsAndRaisesTheOneThatItMakes() throws IOException {
        Submission zeros = zeros();
        Submission wrong = SampleCounty.with(zeros, "AP.new.total", new Value.Amount(BigDecimal.ONE), "1");
        Finding found = sum("new", "1", "0");
        Submission handedIn = SampleCounty.with(wrong, List.of(found));

        Submission mended = desk("甲,correct,990100101,2021,,AP.new.total,1,0,")
                .decide(handedIn)
                .counted();
        Submission worse = desk("乙,correct,990100101,2021,,AP.carry_in.total,0,2,")
                .decide(zeros)
                .counted();

        assertThat(mended.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AP-04");
            assertThat(finding.decision()).isEqualTo("甲");
        });
        assertThat(worse.findings()).filteredOn(Finding::isError).isNotEmpty();
    }

    /** Row 2 is empty, the unit and the year are numbers, the day is a day. */
    @Test
    void theOfficeMayKeepAWorkbook() throws IOException {
        Path file = workbook("correct", "AP.new.total", "perhaps");

        Decisions decisions = new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES).read(file);

        DecisionDesk desk = decisions.in(SampleCounty.YEAR).desk(SampleCounty.FORMS, RULES, List.of());
        desk.decide(SampleCounty.with(
                SampleCounty.report("990100101", new Random(1)),
                "AP.new.total",
                new Value.Amount(new BigDecimal("12")),
                "12"));
        assertThat(desk.results())
                .extracting(
                        result -> result.entry().line() + " " + result.state().code())
                .containsExactly("3 applied", "4 refused");
        assertThat(desk.results().get(1).findings())
                .extracting(new Messages(Language.ZH)::sentence)
                .first()
                .asString()
                .contains("第4行", "perhaps");
    }

    @Test
    void aWorkbookBesideACsvFileOrWithTwoSheetsIsForTheOperator() throws IOException {
        Path file = workbook("correct", "AP.new.total", "exclude");
        Path csv = Files.writeString(folder.resolve("decisions.csv"), "kind\n");
        DecisionsReader reader = new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES);

        assertThatThrownBy(() -> reader.read(csv)).satisfies(Refused.with(csv + ": There is decisions.xlsx beside it"));
        assertThatThrownBy(() -> reader.read(file))
                .satisfies(Refused.with(file + ": There is decisions.csv beside it"));
        Files.delete(csv);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            workbook.createSheet("旧").createRow(0).createCell(0).setCellValue("x");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        assertThatThrownBy(() -> reader.read(file)).satisfies(Refused.with(file + ": Sheet '旧' has content, too"));
    }

    private Path workbook(String kind, String cell, String other) throws IOException {
        Path file = folder.resolve("decisions.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("决定");
            workbook.createSheet("Sheet2");
            Row header = sheet.createRow(0);
            List<String> headings = List.of("类别", "单位代码", "年度", "单元格", "依据", "新值", "决定人", "日期", "理由");
            for (int column = 0; column < headings.size(); column++) {
                header.createCell(column).setCellValue(headings.get(column));
            }
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            for (int line = 0; line < 2; line++) {
                Row row = sheet.createRow(2 + line);
                row.createCell(0).setCellValue(line == 0 ? kind : other);
                row.createCell(1).setCellValue(990100101);
                row.createCell(2).setCellValue(2021);
                row.createCell(3).setCellValue(cell);
                row.createCell(4).setCellValue(12);
                row.createCell(5).setCellValue(21);
                row.createCell(6).setCellValue("王某");
                row.createCell(7).setCellValue(LocalDate.of(2022, 2, 1));
                row.getCell(7).setCellStyle(day);
                row.createCell(8).setCellValue("电话核实");
                row.createCell(20).setBlank();
            }
            workbook.write(out);
        }
        return file;
    }

    @Test
    void aFileWithoutTheNeededColumnsIsForTheOperator() throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, "kind,unit_code,year\n");
        Path other = folder.resolve("other.csv");
        Files.writeString(other, HEADER.replace("seen", "saw"));

        assertThatThrownBy(() -> read(file))
                .satisfies(Refused.with(file + ":1: The header lacks author, date, reason, add the columns"));
        assertThatThrownBy(() -> read(other)).satisfies(Refused.with(other + ":1: There is no column 'saw'"));
    }

    @ParameterizedTest
    @CsvSource({"decisions-file.md,kind", "README.zh-CN.md,类别"})
    void theExamplesInThePagesAreDecisions(String page, String firstHeading) throws IOException {
        List<String> example = Files.readString(Path.of("docs", page))
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith(firstHeading + ","))
                .takeWhile(line -> line.contains(","))
                .toList();
        Path file = folder.resolve("decisions.csv");
        Files.write(file, example);
        Roster roster = new RosterReader(SampleCounty.ROSTER.county()).read(Path.of("sample-input/roster.csv"));

        Decisions decisions = new DecisionsReader(roster, SampleCounty.FORMS, RULES).read(file);

        assertThat(desk(decisions).results()).hasSize(5).noneMatch(result -> result.state() == DecisionState.REFUSED);
    }

    private static Submission zeros() {
        List<Cell> cells = SampleCounty.report(UNIT, new Random(2)).cells().stream()
                .map(cell -> new Cell(cell.key(), new Value.Amount(BigDecimal.ZERO), "0", cell.source()))
                .toList();
        return SampleCounty.submission(UNIT, SampleCounty.FORM, cells, List.of());
    }

    private static Finding sum(String row, String left, String right) {
        return RULES.failed(
                "AP-04",
                Place.row("AP", row),
                new Source.Whole(),
                Map.of(
                        "table",
                        "表三",
                        "row",
                        row,
                        "c",
                        "",
                        "left",
                        left,
                        "right",
                        right,
                        "left_sum",
                        left,
                        "right_sum",
                        right,
                        "difference",
                        "1",
                        "relation",
                        "="));
    }

    private static String firstOfRl() {
        return SampleCounty.FORM.cellList().stream()
                .map(cell -> cell.key())
                .filter(key -> key.table().equals("RL"))
                .map(key -> key.row() + "." + key.column())
                .findFirst()
                .orElseThrow();
    }

    private DecisionDesk desk(String... entries) throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, HEADER + String.join(SIGNED + "\n", entries) + SIGNED + "\n");
        return desk(read(file));
    }

    private static DecisionDesk desk(Decisions decisions) {
        return decisions.in(SampleCounty.YEAR).desk(SampleCounty.FORMS, RULES, List.of());
    }

    private static Decisions read(Path file) {
        return new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES).read(file);
    }

    private static Value value(DecidedReport report, String key) {
        return cell(report.counted(), key).value();
    }

    private static Cell cell(Submission report, String key) {
        return report.cells().stream()
                .filter(cell -> cell.key().equals(CellKey.parse(key)))
                .findFirst()
                .orElseThrow();
    }
}
