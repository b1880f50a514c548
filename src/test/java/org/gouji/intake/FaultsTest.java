package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.Faults;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has to look first, the unit or the office: shown on texts and pages as they come in. */
class FaultsTest {

    private static final Path REPORT = Path.of("src/test/resources/rules/report-2021.txt");

    /** Fifteen applications in place of four; all sums hold. */
    private static final Map<String, String> FIFTEEN = Map.of(
            "申请数量\t3\t1\t0\t0\t0\t0\t4", "申请数量\t12\t3\t0\t0\t0\t0\t15",
            "予以公开\t2\t0\t0\t0\t0\t0\t2", "予以公开\t11\t2\t0\t0\t0\t0\t13",
            "总计\t3\t1\t0\t0\t0\t0\t4", "总计\t12\t3\t0\t0\t0\t0\t15",
            "申请4件，上年结转1件，已答复4件", "申请15件，上年结转1件，已答复15件");

    private final ReportReading reading = ReportReading.builtIn();
    private final ReportAudit audit = reading.audit();

    private List<Finding> failed(String layout, String printed, String instead) throws IOException {
        String text = Files.readString(REPORT);
        for (Map.Entry<String, String> change : FIFTEEN.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        assertThat(text).contains(printed.replace("\\t", "\t"));
        text = text.replace(printed.replace("\\t", "\t"), instead.replace("\\t", "\t"));
        String content = layout.equals("page") ? page(text) : text;
        return audit
                .audit(reading.read(
                        "report." + (layout.equals("page") ? "html" : "txt"), content.getBytes(StandardCharsets.UTF_8)))
                .allFindings()
                .stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .toList();
    }

    /** The same as a page: a line of several columns is a row of a table. */
    private static String page(String text) {
        StringBuilder page = new StringBuilder("<html><body>\n");
        boolean inTable = false;
        for (String line : text.lines().toList()) {
            boolean isRow = line.contains("\t");
            if (isRow != inTable) {
                page.append(isRow ? "<table>\n" : "</table>\n");
                inTable = isRow;
            }
            page.append(
                    isRow ? "<tr><td>" + line.replace("\t", "</td><td>") + "</td></tr>\n" : "<p>" + line + "</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    @ParameterizedTest(name = "{0}: {2} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # one number too large, printed clearly
        text | 申请数量\\t12\\t3\\t0   | 申请数量\\t14\\t3\\t0  | SUM-01 | REPORT  | plain     | 14
        page | 申请数量\\t12\\t3\\t0   | 申请数量\\t14\\t3\\t0  | SUM-01 | REPORT  | plain     | 14
        # digits divided at the wrong place: text has no borders that say so, a page has
        text | 申请数量\\t12\\t3\\t0   | 申请数量\\t1\\t23\\t0  | AP-04  | READING | other     | 1 23
        text | 申请数量\\t12\\t3\\t0   | 申请数量\\t1\\t23\\t0  | SUM-02 | READING | other     | 1 23
        page | 申请数量\\t12\\t3\\t0   | 申请数量\\t1\\t23\\t0  | SUM-02 | REPORT  | plain     | ''
        # figures written in one
        text | 规章\\t0\\t0\\t0        | 规章005               | ST-06G | READING | split     | ''
        text | 规章\\t0\\t0\\t0        | 规章005               | AD-17  | READING | split     | 0
        page | 规章\\t0\\t0\\t0        | 规章\\t0\\t0\\t5       | AD-17  | REPORT  | plain     | 0
        # a figure that is not there
        text | 申请数量\\t12\\t3\\t0   | 申请数量\\t12\\t3      | ST-06  | UNCLEAR | count     | ''
        page | 申请数量\\t12\\t3\\t0   | 申请数量\\t12\\t3      | ST-06  | REPORT  | grid      | ''
        # a row that is called otherwise, with a number that does not fit
        text | 四、结转下年度继续办理\\t1\\t0 | 四、结转下年度接续办埋\\t3\\t0 | SUM-01 | UNCLEAR | label | 3
        # more than a number in the cell
        text | 申请数量\\t12\\t3\\t0   | 申请数量\\t14件\\t3\\t0 | SUM-01 | UNCLEAR | converted | 14件
        # what the text says
        text | 申请15件              | 申请51件              | NA-02  | REPORT  | plain     | ''
        """)
    void theLikelierCauseIsNamed(
            String layout, String printed, String instead, String rule, Fault fault, String why, String quoted)
            throws IOException {
        List<Finding> failed = failed(layout, printed, instead);

        assertThat(failed).allMatch(finding -> finding.fault().isPresent());
        assertThat(failed)
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.fault()).contains(fault);
                    assertThat(finding.arguments())
                            .containsEntry(Finding.FAULT_WHY, why)
                            .containsEntry(Finding.FAULT_TEXT, quoted);
                    assertThat(new Messages(Language.ZH).fault(finding)).isNotEmpty();
                });
    }

    @Test
    void theOtherReadingIsSaid() throws IOException {
        Finding finding = failed("text", "申请数量\\t12\\t3\\t0", "申请数量\\t1\\t23\\t0").stream()
                .filter(each -> each.rule().equals("SUM-02"))
                .findFirst()
                .orElseThrow();

        assertThat(new Messages(Language.ZH).fault(finding)).isEqualTo("可能是识读有误，请先对照原件：原文“1 23”若断成“12 3”，勾稽就都成立。");
    }

    @Test
    void whatAnEngineReadFromAPictureIsTheOfficesToCompare() {
        Form form = FormLibrary.builtIn().form(new FormId("2021"));
        CellKey key = CellKey.parse("AD.fee.amt");
        Source source = new Source.ByOcr(new Source.TableCell(1, 2, 3));
        Cell cell = new Cell(key, new Value.Amount(new BigDecimal("900")), "900", source);
        RuleBook rules = RuleBook.builtIn();
        Map<String, String> arguments =
                Map.of("table", "", "row", "", "c", "", "left", "900", "township_fee_wan", "100");
        List<Finding> findings = List.of(rules.failed("AD-15", Place.of(key), source, arguments));

        List<Finding> judged = new Faults(form, rules).judge(findings, List.of(cell), findings);

        assertThat(judged.get(0).fault()).contains(Fault.READING);
        assertThat(judged.get(0).arguments()).containsEntry(Finding.FAULT_TEXT, "900");
    }

    @Test
    void aFileThatCannotBeOpenedIsNobodysFaultYet() {
        FileReading read = audit.audit(reading.read("report.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(read.findings()).extracting(Finding::fault).containsOnly(Optional.of(Fault.UNCLEAR));
    }
}
