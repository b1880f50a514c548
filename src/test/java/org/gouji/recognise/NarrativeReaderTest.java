package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.gouji.model.Narrative;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;

/** Which words of a document are the running text of its report, and of which section. */
class NarrativeReaderTest {

    private static final String TITLE = "青岚镇2022年政府信息公开工作年度报告\n";
    private static final String AD = """
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容 本年制发件数 本年废止件数 现行有效件数
            规章 0 0 0
            行政规范性文件 3 1 7
            第二十条第（五）项
            信息内容 本年处理决定数量
            行政许可 46
            第二十条第（六）项
            信息内容 本年处理决定数量
            行政处罚 12
            行政强制 1
            第二十条第（八）项
            信息内容 本年收费金额（单位：万元）
            行政事业性收费 5.2
            """;
    private static final String RL = """
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 行政诉讼
            结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
            结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
            1 0 0 1 2 0 1 0 0 1 0 0 0 1 1
            """;

    private final Recogniser recogniser = new Recogniser(FormLibrary.builtIn().all());

    @Test
    void eachSectionHasTheTextBelowItsHeading() {
        assertThat(text(TITLE
                        + "本报告由六部分组成，如有疑问，请联系本机关。\n"
                        + "一、总体情况\n2022年，我镇主动公开信息12条。\n收到申请3件。\n" + AD + RL
                        + "五、存在的主要问题及改进情况\n问题：公开不够及时。\n六、其他需要报告的事项\n无\n"))
                .isEqualTo("""
                        preamble: 本报告由六部分组成，如有疑问，请联系本机关。
                        s1 一、总体情况: 2022年，我镇主动公开信息12条。/收到申请3件。
                        AD 二、主动公开政府信息情况:
                        RL 四、政府信息公开行政复议、行政诉讼情况:
                        s5 五、存在的主要问题及改进情况: 问题：公开不够及时。
                        s6 六、其他需要报告的事项: 无
                        """);
    }

    @Test
    void remarksBesideATableAreTextAndHeadsAreNot() {
        assertThat(text(TITLE + "二、主动公开政府信息情况\n以下数据统计期限为2022年1月1日至12月31日。\n"
                        + AD.substring(AD.indexOf('\n') + 1)
                        + "注：规范性文件以备案为准，不含党委文件。\n"))
                .isEqualTo("AD 二、主动公开政府信息情况: 以下数据统计期限为2022年1月1日至12月31日。/注：规范性文件以备案为准，不含党委文件。\n");
    }

    @Test
    void aHeadingOnTheLineOfItsTextIsFound() {
        assertThat(text(TITLE + "一、总体情况：2022年，我镇按照条例要求公开信息，收到申请3件，全部办结，没有复议。\n" + AD
                        + "五、存在的主要问题及改进情况。公开不够及时，将加强学习培训，提高业务人员能力。\n"))
                .contains("s1 一、总体情况: 2022年，我镇按照条例要求公开信息，收到申请3件，全部办结，没有复议。\n")
                .contains("s5 五、存在的主要问题及改进情况: 公开不够及时，将加强学习培训，提高业务人员能力。\n");
    }

    @Test
    void aListOfContentsAndThePageAroundTheReportAreNoText() {
        assertThat(text("首页 | 机构 | 服务\n一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n"
                        + TITLE + "发布日期：2023-01-12，来源：本站\n一、总体情况\n正文只有一句。\n" + AD
                        + "六、其他需要报告的事项\n无其他事项。\n上一篇：通知\n版权所有：青岚镇\n"))
                .isEqualTo("""
                        s1 一、总体情况: 正文只有一句。
                        AD 二、主动公开政府信息情况:
                        s6 六、其他需要报告的事项: 无其他事项。
                        """);
    }

    @Test
    void aSectionUnderAHeadingOfItsOwnIsKnownByItsNumber() {
        assertThat(text(TITLE + "一、概述\n全年工作平稳。\n" + AD + "五、不足与打算\n人手不足。\n"))
                .contains("s1 一、概述: 全年工作平稳。\n")
                .contains("s5 五、不足与打算: 人手不足。\n");
    }

    @Test
    void aReportOnOneLineIsCutAllTheSame() {
        String line = (TITLE + "一、总体情况 全年平稳。 " + AD + "五、存在的主要问题及改进情况 人手不足。 六、其他需要报告的事项 无").replace('\n', ' ');

        assertThat(text(line)).isEqualTo("""
                        s1 一、总体情况: 全年平稳。
                        AD 二、主动公开政府信息情况:
                        s5 五、存在的主要问题及改进情况: 人手不足。
                        s6 六、其他需要报告的事项: 无
                        """);
    }

    @Test
    void linesOfOneParagraphAreOnePassageAndPageNumbersAreNone() {
        assertThat(text(TITLE + "一、总体情况\n全年收到政府信息公开申请6件，按期办结5件，结转下年\n度继续办理1件。\n平台建设稳步推进，所有专栏内容按照规定时限\n— 2 —\n及时更新。\n"
                        + AD))
                .contains("s1 一、总体情况: 全年收到政府信息公开申请6件，按期办结5件，结转下年度继续办理1件。/平台建设稳步推进，所有专栏内容按照规定时限及时更新。\n");
    }

    @Test
    void sentencesBetweenTwoTablesOfOneSectionStay() {
        assertThat(text(TITLE + "一、总体情况\n" + AD.substring(AD.indexOf('\n') + 1) + "另有说明：数据以财政决算为准。\n"))
                .isEqualTo("s1 一、总体情况: 另有说明：数据以财政决算为准。\n");
    }

    private String text(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        DocumentResult.Opened opened = (DocumentResult.Opened)
                new DocumentReader().read("年报.txt", bytes).get(0);
        Narrative narrative =
                recogniser.recognise(opened.document()).reports().get(0).narrative();
        return narrative.sections().stream().map(NarrativeReaderTest::line).collect(Collectors.joining());
    }

    private static String line(TextSection section) {
        List<String> passages =
                section.passages().stream().map(passage -> passage.text()).toList();
        String heading = (section.code() + " " + section.heading().text()).strip();
        return (heading + ": " + String.join("/", passages)).strip() + "\n";
    }
}
