package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.Piece;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {

    private final TitleReader titles = new TitleReader(new Folding());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    青岚镇人民政府2022年政府信息公开工作年度报告           | 青岚镇人民政府       | 2022
                    2022年青岚镇人民政府政府信息公开工作年度报告           | 青岚镇人民政府       | 2022
                    2022年度青岚镇政府信息公开工作年度报告                | 青岚镇             | 2022
                    青岚镇2022年度政府信息公开工作年度报告                | 青岚镇             | 2022
                    青岚镇2022年政府信息公开年度报告                     | 青岚镇             | 2022
                    2022年青岚镇人民政府信息公开工作报告                  | 青岚镇人民政府       | 2022
                    青岚镇人民政府2022年信息公开工作年度报告               | 青岚镇人民政府       | 2022
                    正文 2022 年云溪县人民政府青岚街道政府信息公开工作年度报告 | 云溪县人民政府青岚街道 | 2022
                    ２０２２年青岚镇政府信息公开工作年度报告               | 青岚镇             | 2022
                    青嵐鎮(zhèn)2022年政府信息公開工作年度報告            | 青岚镇             | 2022
                    关于青岚镇2022年政府信息公开工作年度报告              | 青岚镇             | 2022
                    云溪县教育局2022年政府信息公开工作年报                | 云溪县教育局         | 2022
                    二〇二二年青岚镇政府信息公开工作年度报告              | 青岚镇             | 2022
                    【年报】青岚镇2022年政府信息公开工作年度报告           | 青岚镇             | 2022
                    2022年政府信息公开工作年度报告（青岚镇）              | 青岚镇             | 2022
                    青岚镇2022年政府信息公开工作告年度报                 | 青岚镇             | 2022
                    """)
    void titleShapes(String title, String unit, int year) {
        ReportTitle read = read(document(title, "一、总体情况"));

        assertThat(read.unitName()).isEqualTo(unit);
        assertThat(read.statedYear()).isEqualTo(year);
    }

    @Test
    void titleBrokenOverTwoLinesIsOneTitle() {
        ReportTitle read = read(document("青岚回族乡", "2021年政府信息公开工作年度报告", "一、总体情况"));

        assertThat(read.unitName()).isEqualTo("青岚回族乡");
        assertThat(read.statedYear()).isEqualTo(2021);
    }

    @Test
    void navigationAboveTheTitleIsNotItsUnit() {
        ReportTitle read = read(document("首页 > 政府信息公开年报", "青岚镇2021年政府信息公开工作年度报告"));

        assertThat(read.unitName()).isEqualTo("青岚镇");
    }

    @Test
    void yearComesFromThePeriodWhereTheTitleHasNone() {
        ReportTitle read = read(document("政府信息公开工作年度报告", "发布日期：2023-01-12", "本报告所列数据的统计期限自2022年1月1日至2022年12月31日止。"));

        assertThat(read.statedYear()).isEqualTo(2022);
        assertThat(read.unitName()).isEmpty();
    }

    @Test
    void publicationDateIsNeverTheYear() {
        ReportTitle read = read(document("发布时间：2023年1月12日", "规章 0 0 0"));

        assertThat(read.statedYear()).isZero();
    }

    @Test
    void titleOfAnotherYearFurtherUpIsNotTaken() {
        ReportTitle read = read(document("上一篇：柳溪镇2021年政府信息公开工作年度报告", "青岚镇2022年政府信息公开工作年度报告", "一、总体情况"));

        assertThat(read.unitName()).isEqualTo("青岚镇");
        assertThat(read.statedYear()).isEqualTo(2022);
    }

    /** The report proper begins with the last line. */
    private ReportTitle read(Document document) {
        return titles.read(document, document.pieces().size() - 1);
    }

    private static Document document(String... lines) {
        List<Piece> pieces = new ArrayList<>();
        for (String line : lines) {
            pieces.add(new Piece(line, Break.LINE, new Source.Line(pieces.size() + 1)));
        }
        return Document.of("report.txt", "", pieces, List.of(), List.of());
    }
}
