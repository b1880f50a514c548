package org.gouji.publish.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gouji.check.RuleBook;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.OperatorException;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.publish.Golden;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTest {

    private static final String BODY = "word/document.xml";

    @TempDir
    private Path folder;

    private final LetterDocument document = LetterDocument.builtIn();

    @Test
    void theDocumentIsAsSent() throws IOException {
        byte[] bytes = document.bytes(InventedLetter.text(InventedLetter.letter()));

        String lines = body(bytes).replace("><", ">\n<");
        Golden.assertSame("letter/document.xml", lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePageIsAsSent() throws IOException {
        byte[] page = new LetterPage(InventedLetter.CHINESE).bytes(InventedLetter.text(InventedLetter.letter()));

        Golden.assertSame("letter/page.html", page);
    }

    @Test
    void whatIsMendedFirstIsToldFirst() {
        assertThat(InventedLetter.letter().problems())
                .extracting(
                        problem -> problem.number() + " " + problem.finding().rule())
                .containsExactly("1 ST-04", "2 ST-03", "3 SUM-01", "4 XY-90", "5 NA-90");
    }

    @Test
    void whatAnotherProblemExplainsIsOnlyCounted() {
        Letter letter = InventedLetter.letter();

        assertThat(letter.explained()).isEqualTo(1);
        assertThat(InventedLetter.text(letter).demands()).anyMatch(demand -> demand.contains("另有1处勾稽不符"));
    }

    @Test
    void eachProblemQuotesWhatTheReportSaysThere() {
        assertThat(InventedLetter.letter().problems())
                .extracting(Problem::quote)
                .containsExactly("行证许可", "（空白）", "8", "", "全年共收到申请3件，均已办结。");
    }

    @Test
    void whatIsProposedIsAValueOrTheRightWording() {
        assertThat(InventedLetter.letter().problems())
                .extracting(Problem::proposal)
                .containsExactly("行政许可", "", "4", "", "");
    }

    @Test
    void theSameFindingIsToldOnce() {
        Finding finding = InventedLetter.crossYear();

        assertThat(InventedLetter.letter(List.of(finding, finding)).problems()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAboutNotesAndWhatCannotBeAssessed() {
        Finding finding = InventedLetter.crossYear();
        Finding open = new Finding(
                finding.rule(),
                finding.severity(),
                Outcome.NOT_ASSESSABLE,
                finding.place(),
                finding.source(),
                finding.arguments(),
                "");

        assertThat(InventedLetter.isWritten(List.of(InventedLetter.note(), open)))
                .isFalse();
    }

    @Test
    void whatWasPerhapsMisreadIsForTheOfficeToLookAtAndNoMistakeOfTheUnit() {
        Finding misread = InventedLetter.crossYear().blamed(Fault.READING, "other", "1 23", "12 3");
        Finding unclear = InventedLetter.crossYear().blamed(Fault.UNCLEAR, "count", "", "");

        assertThat(InventedLetter.isWritten(List.of(misread))).isFalse();
        assertThat(InventedLetter.isWritten(List.of(unclear))).isTrue();
    }

    @Test
    void whereNothingMustBeMendedAnAnswerWillDo() {
        LetterText text = InventedLetter.text(InventedLetter.letter(List.of(InventedLetter.crossYear())));

        assertThat(text.demands()).containsExactly("一、对“核实说明”的问题，请逐项核实：确实有误的一并改正，无误的说明理由。");
        assertThat(text.reply()).isEqualTo("二、请于2022年2月28日前在所附整改答复单（Excel表）中逐项答复并报回；报告有改动的，一并报送改正后的报告。");
    }

    @Test
    void anOfficeThatSetNothingCanStillWrite() {
        LetterText text = new LetterText(InventedLetter.letter(), LetterTerms.UNSET, InventedLetter.CHINESE);

        assertThat(text.office()).isEqualTo("云屏县政府信息公开工作主管部门");
        assertThat(text.deadline()).isEqualTo("收到本通知单之日起10日内");
        assertThat(text.date()).isEqualTo("　　　　年　　月　　日");
        assertThat(text.contact()).isEmpty();
        assertThat(document.bytes(text)).isNotEmpty();
    }

    @Test
    void textOfAReportIsNeitherTemplateNorMarkup() throws IOException {
        String text = "{{机关}}[问题]<b>&amp;";
        Finding finding = RuleBook.builtIn()
                .failed("ST-04", Place.REPORT, new Source.Line(1), Map.of("raw", text, "right", text));
        LetterText letter = InventedLetter.text(InventedLetter.letter(List.of(finding)));

        String escaped = "{{机关}}[问题]&lt;b&gt;&amp;amp;";
        assertThat(words(document.bytes(letter))).contains("写成了“" + text + "”");
        assertThat(new String(new LetterPage(InventedLetter.CHINESE).bytes(letter), StandardCharsets.UTF_8))
                .contains("<td>" + escaped + "</td>");
    }

    @Test
    void theSameLetterHasTheSameBytes() throws IOException {
        byte[] first = document.bytes(InventedLetter.text(InventedLetter.letter()));
        byte[] second = LetterDocument.builtIn().bytes(InventedLetter.text(InventedLetter.letter()));

        assertThat(second).isEqualTo(first);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void anOfficeCanWriteByItsOwnTemplate() throws IOException {
        LetterDocument own = LetterDocument.with(template("{{文种}}", "限{{期限}}整改（{{收到日期}}收到）"));

        String words = words(own.bytes(InventedLetter.text(InventedLetter.letter())));

        assertThat(words).contains("限2022年2月28日前整改（2022年1月14日收到）");
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() throws IOException {
        LetterDocument own = LetterDocument.with(template("{{文种}}", "{{红头}}"));
        LetterText text = InventedLetter.text(InventedLetter.letter());

        assertThatThrownBy(() -> own.bytes(text))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("own.docx")
                .hasMessageContaining("红头");
    }

    @Test
    void whatIsNoWordDocumentIsRefused() throws IOException {
        LetterDocument own = LetterDocument.with(Files.writeString(folder.resolve("own.docx"), "no document"));
        LetterText text = InventedLetter.text(InventedLetter.letter());

        assertThatThrownBy(() -> own.bytes(text))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("own.docx");
    }

    @Test
    void aDeadlineOnTheLeapDayIsTheLastOfFebruary() {
        assertThat(new ReplyBy.Day(MonthDay.of(2, 29)).text(new ReportYear(2021), InventedLetter.CHINESE))
                .isEqualTo("2022年2月28日前");
    }

    /** The template that comes with Gouji with one name replaced. */
    private Path template(String name, String by) throws IOException {
        Map<String, byte[]> parts = parts(document.template());
        String body = new String(parts.getOrDefault(BODY, new byte[0]), StandardCharsets.UTF_8);
        assertThat(body).contains(name);
        parts.put(BODY, body.replace(name, by).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Files.write(folder.resolve("own.docx"), bytes.toByteArray());
    }

    private static String words(byte[] docx) throws IOException {
        return Parser.unescapeEntities(body(docx).replaceAll("<[^>]*>", ""), false);
    }

    private static String body(byte[] docx) throws IOException {
        return new String(parts(docx).getOrDefault(BODY, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                parts.put(part.getName(), from.readAllBytes());
            }
        }
        return parts;
    }
}
