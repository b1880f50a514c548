package org.gouji.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.SampleCounty;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReplyIdentity.Item;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the answers to two problems: a number that does not add up, and a report that came late. */
class ReplyDeskTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final String UNIT = "990100101";
    private static final Place CELL = new Place("AP", "new", "total");
    private static final Finding SUM = sum("8", "4");
    private static final Finding LATE = RULES.failed(
            "DL-03",
            Place.REPORT,
            new Source.Whole(),
            Map.of("unit", "青石镇人民政府", "left", "2022-02-11", "right", "2022-01-20"));
    private static final List<Item> ITEMS = List.of(
            new Item("SUM-01", CELL, Basis.of(SUM), true, "8", 0),
            new Item("DL-03", Place.REPORT, Basis.of(LATE), false, "", 0));

    @TempDir
    private Path folder;

    private static Finding sum(String left, String right) {
        return RULES.failed(
                "SUM-01",
                CELL,
                new Source.TableCell(2, 4, 9),
                Map.of("table", "表三", "row", "一、本年新收", "c", "总计", "left", left, "right", right, "n", "2"),
                right);
    }

    private static Submission report(String raw, Finding... findings) {
        Submission report = SampleCounty.with(
                SampleCounty.report(UNIT, new Random(1)), "AP.new.total", new Value.Amount(new BigDecimal(raw)), raw);
        return SampleCounty.with(report, List.of(findings));
    }

    private static ReceivedReply reply(String file, int day, String name, String date, String... answers) {
        return reply(ITEMS, file, day, name, date, answers);
    }

    private static ReceivedReply reply(
            List<Item> items, String file, int day, String name, String date, String... answers) {
        List<Reply.Answer> given = new ArrayList<>();
        for (String answer : answers) {
            String[] parts = answer.split("/", -1);
            given.add(new Reply.Answer(
                    given.size() + 1, parts[0], parts[1], parts[2], new Source.SheetCell("答复单", "H5")));
        }
        ReplyIdentity identity = new ReplyIdentity(
                "990100101-2021",
                new UnitCode(UNIT),
                "青石镇人民政府",
                SampleCounty.YEAR,
                "s-" + UNIT,
                new ReplyIdentity.Choices("correct", "explain", "anew", "zero"),
                items,
                List.of());
        Reply reply =
                new Reply(identity, given, new Reply.Signature(name, "", date), new Source.SheetCell("答复单", "C8"));
        return new ReceivedReply(file, LocalDate.of(2022, 3, day), reply);
    }

    private static ReceivedReply reply(String... answers) {
        return reply("reply.xlsx", 2, "李某", "2022年3月1日", answers);
    }

    private static DecisionDesk desk(Decisions decisions, ReceivedReply... replies) {
        return decisions.in(SampleCounty.YEAR).desk(SampleCounty.FORMS, RULES, List.of(), List.of(replies));
    }

    private static List<ReplyResult> results(Submission report, ReceivedReply... replies) {
        DecisionDesk desk = desk(Decisions.NONE, replies);
        desk.decide(report);
        desk.settle(UNIT, report.file(), LATE);
        return desk.replies();
    }

    private static List<String> rules(List<ReplyResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::rule)
                .toList();
    }

    private static Stream<Entry> proposals(List<ReplyResult> results) {
        return results.stream().flatMap(result -> result.proposals().stream());
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, proposed {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        correct/4/          | explain//大雪断网   |             | correct 4, accept
        correct/１,234/错了  | explain//大雪断网   |             | correct 1234, accept
        correct//           | explain//大雪断网   | RP-04       | accept
        correct/四/          | explain//大雪断网   | RP-05       | accept
        /4/                 | explain//大雪断网   | RP-04       | accept
        perhaps/4/          | explain//大雪断网   | RP-05       | accept
        explain//           | explain//大雪断网   | RP-04       | accept
        explain//没有错      | correct//           | RP-05       | accept
        anew//              | explain//大雪断网   | RP-10       | accept
        anew//              | anew//              | RP-10       |
        //                  | explain//大雪断网   | RP-09       | accept
        //                  | //                  | RP-09       |
        """)
    void anAnswerIsProposedOrItIsSaidWhyNot(String first, String second, String rules, String proposed) {
        List<ReplyResult> results = results(report("8", SUM), reply(first, second));

        assertThat(String.join(" ", rules(results))).isEqualTo(rules == null ? "" : rules);
        assertThat(proposals(results)
                        .map(line -> (line.text(DecisionColumn.KIND) + " " + line.text(DecisionColumn.VALUE)).strip()))
                .isEqualTo(proposed == null ? List.of() : List.of(proposed.split(", ", -1)));
    }

    @Test
    void whoAnsweredAndWhenHasToBeThere() {
        List<ReplyResult> results =
                results(report("8", SUM), reply("reply.xlsx", 2, "", "上周", "correct/4/", "explain//大雪断网"));

        assertThat(proposals(results)).isEmpty();
        assertThat(results.get(0).findings())
                .extracting(new Messages(Language.ZH)::sentence)
                .containsExactly("答复单没有填“填报人”，没有列入待采纳的答复。请单位补全后重新报回。", "答复单“填报日期”一栏的“上周”不能用，没有列入待采纳的答复。请单位改正后重新报回。");
    }

    @Test
    void anAnswerToWhatHasChangedIsNotTaken() {
        List<ReplyResult> otherFigures = results(report("9", sum("9", "4")), reply("correct/4/", "//"));
        List<ReplyResult> otherCell = results(report("9", SUM), reply("correct/4/", "//"));

        assertThat(rules(otherFigures)).containsExactly("RP-06", "RP-09");
        assertThat(otherFigures.get(0).findings().get(0).arguments())
                .containsEntry("seen", "left=8; n=2; right=4")
                .containsEntry("found", "left=9; n=2; right=4");
        assertThat(rules(otherCell)).containsExactly("RP-06", "RP-09");
        assertThat(otherCell.get(0).findings().get(0).arguments())
                .containsEntry("seen", "8")
                .containsEntry("found", "9");
        assertThat(proposals(otherFigures)).isEmpty();
        assertThat(proposals(otherCell)).isEmpty();
    }

    @Test
    void anAnswerToWhatIsGoneIsSaid() {
        List<ReplyResult> results = results(report("4"), reply("correct/4/", "explain//大雪断网"));

        assertThat(rules(results)).containsExactly("RP-07");
        assertThat(proposals(results)).hasSize(1);
    }

    @Test
    void theLaterAnswerCounts() {
        List<ReplyResult> results = results(
                report("8", SUM),
                reply("b.xlsx", 2, "李某", "2022-03-01", "correct/5/", "explain//大雪断网"),
                reply("a.xlsx", 9, "李某", "2022-03-08", "correct/4/", "//"));

        assertThat(rules(results)).isEmpty();
        assertThat(proposals(results))
                .extracting(line -> line.text(DecisionColumn.NOTE))
                .containsExactly("990100101-2021号通知单第2项，答复单“b.xlsx”", "990100101-2021号通知单第1项，答复单“a.xlsx”");
    }

    @Test
    void ofTwoAnswersOfOneDayThatDifferNoneIsTaken() {
        ReceivedReply one = reply("a.xlsx", 2, "李某", "2022-03-01", "correct/5/", "explain//大雪断网");
        ReceivedReply other = reply("b.xlsx", 2, "王某", "2022-03-01", "correct/4/", "explain//大雪断网");

        List<ReplyResult> results = results(report("8", SUM), one, other);

        assertThat(rules(results)).containsExactly("RP-08", "RP-08");
        assertThat(proposals(results))
                .extracting(line -> line.text(DecisionColumn.RULE))
                .containsExactly("DL-03");
    }

    @Test
    void whatWasProposedSettlesTheFindingOnceTheOfficeTakesIt() throws IOException {
        ReceivedReply reply = reply("correct/4/", "explain//大雪断网");
        Path file = written(proposals(results(report("8", SUM), reply)).toList());

        DecisionDesk desk = desk(new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES).read(file), reply);
        DecidedReport decided = desk.decide(report("8", SUM));
        Finding late = desk.settle(UNIT, "2022/990100101.html", LATE);

        assertThat(decided.decidedBy()).hasSize(1);
        assertThat(late.decision()).isNotEmpty();
        assertThat(desk.results()).allMatch(result -> result.state() == DecisionState.APPLIED);
    }

    private Path written(List<Entry> proposals) throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.write(
                file,
                Stream.concat(
                                Stream.of(Stream.of(DecisionColumn.values()).map(DecisionColumn::code)),
                                proposals.stream()
                                        .map(line -> Stream.of(DecisionColumn.values())
                                                .map(column -> line.fields().getOrDefault(column, ""))))
                        .map(fields -> String.join(",", fields.toList()))
                        .toList());
        return file;
    }

    @Test
    void whatIsBlankInATableCanBeSaidToBeZero() throws IOException {
        Finding empty = RULES.failed(
                "ST-03",
                Place.row("AP", "new"),
                new Source.TableCell(2, 4, 9),
                Map.of("table", "表三", "row", "一、本年新收", "c", ""));
        Submission report = SampleCounty.with(
                SampleCounty.with(
                        SampleCounty.with(SampleCounty.report(UNIT, new Random(1)), List.of(empty)),
                        "AP.new.total",
                        new Value.Blank(),
                        ""),
                "AP.new.np",
                new Value.Mark("/"),
                "/");
        ReceivedReply two = reply(zeros(empty, 2), "a.xlsx", 2, "李某", "2022-03-01", "zero//");
        ReceivedReply three = reply(zeros(empty, 3), "a.xlsx", 2, "李某", "2022-03-01", "zero//");

        List<ReplyResult> results = results(report, two);

        assertThat(rules(results)).isEmpty();
        assertThat(rules(results(report, three))).containsExactly("RP-06");
        assertThat(proposals(results)).singleElement().satisfies(line -> {
            assertThat(line.text(DecisionColumn.KIND)).isEqualTo("blank-is-zero");
            assertThat(line.text(DecisionColumn.TABLE)).isEqualTo("AP");
            assertThat(line.text(DecisionColumn.ROW_CODE)).isEmpty();
            assertThat(line.text(DecisionColumn.SEEN)).isEqualTo("2");
            assertThat(line.text(DecisionColumn.FILE)).isEqualTo("s-" + UNIT);
        });

        Path file = written(proposals(results).toList());
        DecisionDesk desk = desk(new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES).read(file), two);

        assertThat(desk.decide(report).decidedBy()).hasSize(2);
    }

    private static List<Item> zeros(Finding empty, int blanks) {
        return List.of(new Item("ST-03", empty.place(), Basis.of(empty), false, "", blanks));
    }

    @Test
    void aSheetIsCheckedBeforeItIsHandedIn() {
        Reply reply = reply("a.xlsx", 2, "", "2022-03-01", "zero//", "//").reply();

        assertThat(new ReplyCheck(RULES).check(reply))
                .extracting(Finding::rule)
                .containsExactly("RP-05", "RP-09", "RP-04");
    }
}
