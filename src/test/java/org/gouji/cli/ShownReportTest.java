package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.intake.ReportReading;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Report;
import org.junit.jupiter.api.Test;

class ShownReportTest {

    private static final ReportReading READING = ReportReading.builtIn();
    private static final String TEXT = """
            青岚镇2022年政府信息公开工作年度报告
            二、主动公开政府信息情况
            第二十条第（一）项
            |信息内容|本年制发件数|本年废止件数|现行有效件数|
            |规章|12| |5|
            |行政规范性文件|3|5万|/|
            第二十条第（五）项
            |信息内容|本年处理决定数量|
            |行政许可|4|
            """;

    @Test
    void figuresBlanksMarksAndUnreadableTextsAreToldApart() {
        List<String> lines = shown();

        assertThat(lines).anyMatch(line -> line.matches("规章 +12 +\\[空白] +5 +line 5"));
        assertThat(lines).anyMatch(line -> line.matches("行政规范性文件 +3 +\\[\\?5万] +/ +line 6"));
    }

    @Test
    void whatTheDocumentDoesNotShowIsADot() {
        assertThat(shown()).anyMatch(line -> line.matches("行政处罚 +·"));
    }

    @Test
    void aTableWithoutRowLabelsIsListedCellByCell() {
        assertThat(shown()).anyMatch(line -> line.matches("行政诉讼 复议后起诉 其他结果 +·"));
    }

    private static List<String> shown() {
        Report report = READING.read("青岚镇.txt", TEXT.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
        return new ShownReport(report, READING.forms().form(report.form()), new Messages(Language.ofCode("zh")))
                .lines();
    }
}
