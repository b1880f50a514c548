package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.gouji.model.ReportTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to reports that are cut, torn or surrounded by other things. */
class RecogniserTest {

    private static final String TITLE = "青岚镇2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n";
    private static final String OLD_TITLE = "青岚镇2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n";
    private static final String CASES_HEAD = """
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 行政诉讼
            结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
            结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
            """;

    private final Recogniser recogniser = new Recogniser(FormLibrary.builtIn().all());

    @Test
    void editionComesFromTheHeadsThoughTheLastRowIsCutToTheLengthOfTheOther() {
        Recognition report = only(OLD_TITLE
                + "信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n2\n2\n6\n"
                + "信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n12\n");

        assertThat(report.form().id().id()).isEqualTo("2019");
        assertThat(texts(report)).containsEntry("AD.lic.prev", "12").doesNotContainKey("AD.lic.dec");
    }

    @Test
    void blockWithoutOneColumnIsReadByItsHeads() {
        Recognition report = only(OLD_TITLE
                + "第二十条第（五）项 | |||\n信息内容 | 上一年项目数量 | 处理决定数量 | |\n行政许可 | 131 | 1 | |\n"
                + "其他对外管理服务事项 | 7 | 4 | |\n第二十条第（八）项 | |||\n");

        assertThat(texts(report))
                .containsEntry("AD.lic.prev", "131")
                .containsEntry("AD.lic.dec", "1")
                .doesNotContainKey("AD.lic.delta");
    }

    @Test
    void rowThatTheEndOfTheFileCutsIsReadInOrderAndSaid() {
        Recognition report = only(TITLE + "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 3 1");

        assertThat(texts(report))
                .containsEntry("AD.norm.made", "3")
                .containsEntry("AD.norm.repeal", "1")
                .doesNotContainKey("AD.norm.valid");
        assertThat(rules(report)).contains("ST-06C");
    }

    @Test
    void fiveFiguresUnderAllFifteenHeadsAreTheFirstFive() {
        Recognition report = only("青岚镇2022年政府信息公开工作年度报告\n" + CASES_HEAD + "1 0 0 1 2");

        assertThat(texts(report)).containsEntry("RL.cases.rv_total", "2").doesNotContainKey("RL.cases.lr_total");
    }

    @Test
    void sentenceThatBeginsWithANumberIsNoSixteenthFigure() {
        Recognition report =
                only("青岚镇2022年政府信息公开工作年度报告\n" + CASES_HEAD + "1 0 0 1 2 0 1 0 0 1 0 0 0 1 1\n1 公开意识仍然不强\n");

        assertThat(report.cells()).hasSize(15).noneMatch(CellText::isRefused);
    }

    @Test
    void headOfTheTotalColumnIsNotTheRowOfTheTotal() {
        Recognition report = only(TITLE + "规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 0 | 2 |\n三、收到和处理政府信息公开申请情况\n"
                + "自然人 | 法人或其他组织 | 总计 | |||||||");

        assertThat(texts(report).keySet()).allMatch(key -> key.startsWith("AD."));
    }

    @Test
    void signThatNobodyKnowsStaysWithItsFigure() {
        Recognition report = only(OLD_TITLE + "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 12 | ↓3 | 46 |\n"
                + "其他对外管理服务事项 | 3 | 1 | 0 |\n");

        assertThat(texts(report)).containsEntry("AD.lic.delta", "↓3").containsEntry("AD.lic.dec", "46");
    }

    @Test
    void labelWithALongRemarkInBracketsIsStillTheLabel() {
        Recognition report = only(OLD_TITLE
                + "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n"
                + "规范性文件（行政机关制定发布的决定、公告、通告、意见等，共10类） | 2 | 2 | 6 |\n第二十条第（五）项 |\n");

        assertThat(texts(report)).containsEntry("AD.norm.pubtot", "6");
    }

    @Test
    void menuAboveTheTableIsNoRow() {
        Recognition report = only("行政处罚 3\n" + TITLE + "规章 0 0 0\n行政规范性文件 1 0 2\n行政许可 5\n");

        assertThat(texts(report)).doesNotContainKey("AD.pen.dec").containsEntry("AD.lic.dec", "5");
    }

    @Test
    void secondRowOfOneNameWithOtherFiguresIsRefused() {
        Recognition report = only(TITLE + "规章 0 0 0\n行政规范性文件 1 0 2\n行政许可 5\n行政处罚 1\n行政规范性文件 3 0 9\n");

        assertThat(report.cells().stream().filter(cell -> cell.key().row().equals("norm")))
                .isNotEmpty()
                .allMatch(cell -> cell.refusal().equals("shown-twice"));
        assertThat(rules(report)).contains("ST-15");
    }

    @Test
    void twoReportsInOneFileAreKeptApart() {
        String body = "二、主动公开政府信息情况\n规章 0 0 0\n行政规范性文件 %d 0 %d\n行政许可 5\n行政处罚 1\n行政强制 0\n行政事业性收费 0\n";

        Recognised recognised = recognise(
                "青岚镇2022年政府信息公开工作年度报告\n" + body.formatted(1, 2) + "柳溪镇2022年政府信息公开工作年度报告\n" + body.formatted(3, 4));

        assertThat(recognised.reports())
                .extracting(Recognition::title)
                .extracting(ReportTitle::unitName)
                .containsExactly("青岚镇", "柳溪镇");
        assertThat(texts(recognised.reports().get(1))).containsEntry("AD.norm.valid", "4");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "青岚镇2022年政府信息公开工作年度报告, ''",
        "2022年度青岚镇政府信息公开工作年度报告, ''",
        "青嵐鎮2022年政府信息公開工作年度報告, ''",
        "青岚镇2022年政府信息公开年度报告, ST-09",
        "青岚镇2022年信息公开工作报告, ST-09",
        "2022年政府信息公开年度报告, ''"
    })
    void oddTitleIsSaidOnceUnitAndYearAreKnown(String title, String rule) {
        assertThat(rules(only(title + "\n二、主动公开政府信息情况\n规章 0 0 0\n")))
                .filteredOn("ST-09"::equals)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aRowThatIsAlsoShownInPartsIsRefusedOnce() {
        String heads = "行政复议\n未经复议直接起诉\n复议后起诉\n";
        Recognition report = only(TITLE + "规章 0 0 0\n四、政府信息公开行政复议、行政诉讼情况\n" + heads
                + "1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n行政复议 2 0 0 0 2\n未经复议直接起诉 0 0 0 0 0\n复议后起诉 0 0 0 0 0\n");

        assertThat(report.cells()).extracting(CellText::key).doesNotHaveDuplicates();
        assertThat(report.cells())
                .filteredOn(cell -> cell.key().table().equals("RL"))
                .isNotEmpty()
                .allMatch(CellText::isRefused);
    }

    @Test
    void twoSectionsOfOneNumberAreSaid() {
        Recognition report = only(TITLE + "规章 0 0 0\n行政许可 5\n二、政府信息公开工作存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n");

        assertThat(report.notices())
                .filteredOn(notice -> notice.rule().equals("ST-12"))
                .extracting(notice -> notice.arguments().get("raw"))
                .containsExactly("二、主动公开政府信息情况；二、政府信息公开工作存在的主要问题及改进情况");
    }

    @Test
    void tablesAsPicturesAreSaid() {
        Recognised recognised = recognise("<html><body><p>青岚镇2022年政府信息公开工作年度报告</p><img src='a.png'></body></html>");

        assertThat(recognised.reports()).isEmpty();
        assertThat(recognised.notices()).extracting(Notice::rule).containsExactly("ST-02P");
    }

    @Test
    void eachTableThatIsOnlyPicturesIsNamed() {
        Recognised recognised = recognise("""
                <html><body><p><img src='emblem.png'></p><p>青岚镇2022年政府信息公开工作年度报告</p>
                <p>一、总体情况</p><p>见下表。</p>
                <p>二、主动公开政府信息情况</p><p><img src='1.png'></p>
                <p>三、收到和处理政府信息公开申请情况</p><p><img src='2.png'></p><p><img src='3.png'></p>
                <p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p>
                <p>五、存在的主要问题及改进情况</p><p><img src='4.png'></p></body></html>
                """);

        assertThat(recognised.reports()).isEmpty();
        assertThat(recognised.notices())
                .extracting(notice -> notice.rule() + " " + notice.place().table() + " "
                        + notice.arguments().get("n"))
                .containsExactly("ST-02P AD 1", "ST-02P AP 2");
    }

    @Test
    void aTableAsAPictureIsNamedBesideTablesAsText() {
        Recognition report = only("""
                <html><body><p>青岚镇2022年政府信息公开工作年度报告</p>
                <p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>
                <p>三、收到和处理政府信息公开申请情况</p><p><img src='2.png'></p>
                <p>五、存在的主要问题及改进情况</p></body></html>
                """);

        assertThat(report.notices())
                .filteredOn(notice -> notice.rule().startsWith("ST-02"))
                .extracting(notice -> notice.rule() + " " + notice.place().table())
                .containsExactly("ST-02P AP", "ST-02 ");
    }

    @Test
    void fileThatIsNoReportIsSaid() {
        Recognised recognised = recognise("会议通知\n请于3月5日上午9时到会。\n");

        assertThat(recognised.notices()).extracting(Notice::rule).containsExactly("ST-17");
    }

    private Recognised recognise(String text) {
        DocumentResult result = new DocumentReader()
                .read("report", text.getBytes(StandardCharsets.UTF_8))
                .get(0);
        return recogniser.recognise(((DocumentResult.Opened) result).document());
    }

    private Recognition only(String text) {
        Recognised recognised = recognise(text);
        assertThat(recognised.reports()).hasSize(1);
        return recognised.reports().get(0);
    }

    private static Map<String, String> texts(Recognition report) {
        Map<String, String> texts = new TreeMap<>();
        report.cells().forEach(cell -> texts.put(cell.key().toString(), cell.text()));
        return texts;
    }

    private static List<String> rules(Recognition report) {
        return report.notices().stream().map(Notice::rule).toList();
    }
}
