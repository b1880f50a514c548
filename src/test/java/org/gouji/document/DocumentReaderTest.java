package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {

    private static final String TEXT = "青岚镇2022年政府信息公开工作年度报告\n规章 0 0 0\n";

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("GB18030", TEXT.getBytes(Charset.forName("GB18030"))),
                Arguments.of("GBK", TEXT.getBytes(Charset.forName("GBK"))),
                Arguments.of("UTF-16LE with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16LE", TEXT.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE", TEXT.getBytes(StandardCharsets.UTF_16BE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void textIsReadInWhateverEncodingItComes(String encoding, byte[] bytes) {
        Document document = open(bytes);

        assertThat(texts(document)).containsExactly("青岚镇2022年政府信息公开工作年度报告", "规章 0 0 0");
        assertThat(document.damaged()).isZero();
    }

    @Test
    void wrongDeclaredCharsetOfAPageIsNotBelieved() {
        String page = "<html><head><meta charset=\"utf-8\"></head><body><p>政府信息公开</p></body></html>";

        Document document = open(page.getBytes(Charset.forName("GB18030")));

        assertThat(texts(document)).containsExactly("政府信息公开");
    }

    @Test
    void characterCutInHalfAtTheEndIsDamageNotAnotherCharset() {
        byte[] whole = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);

        Document document = open(java.util.Arrays.copyOf(whole, whole.length - 12));

        assertThat(document.charset()).isEqualTo("UTF-8");
        assertThat(document.damaged()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"%PDF-1.7, FILE-10", "{\\rtf1, FILE-10", "'', FILE-01", "'  \n ', FILE-01"})
    void whatIsNoTextIsRefusedWithItsReason(String content, String rule) {
        DocumentResult result = reader.read("report.txt", content.getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(result)
                .isInstanceOfSatisfying(
                        DocumentResult.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    @Test
    void binaryNamedTxtIsRefused() {
        byte[] bytes = new byte[400];
        new java.util.Random(1).nextBytes(bytes);
        bytes[0] = 7;
        bytes[1] = 0;
        bytes[2] = 0;

        assertThat(reader.read("report.txt", bytes).get(0))
                .isInstanceOfSatisfying(
                        DocumentResult.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("FILE-02"));
    }

    @Test
    void pipesAndTabsAreCellBorders() {
        Document document = open(bytes("| 规章 | 0 | | 2 |\n行政许可\t3\t\t1\n"));

        assertThat(texts(document)).containsExactly("规章", "0", "", "2", "行政许可", "3", "", "1");
        assertThat(document.pieces().get(4).before()).isEqualTo(Break.LINE);
        assertThat(document.pieces().get(5).before()).isEqualTo(Break.CELL);
    }

    @Test
    void lonePipeIsAnEmptyCellUnlessPipesStandBetweenCells() {
        assertThat(texts(open(bytes("规章 |\n0 |\n|\n2 |\n")))).containsExactly("规章", "0", "", "2");
        assertThat(texts(open(bytes("规章\n|\n0\n|\n|\n2\n|\n")))).containsExactly("规章", "0", "", "2");
    }

    @Test
    void ruleLinesOfMarkdownTablesAreNoCells() {
        assertThat(texts(open(bytes("## 表二\n| a | b |\n|---|:-:|\n| 1 | 2 |\n"))))
                .containsExactly("表二", "a", "b", "1", "2");
    }

    @Test
    void aCellOfADrawnTableMayBeBrokenOverLines() {
        String drawn = """
                ┼────────┼────┼
                │1.申请人│    │
                │逾期不补│ 1  │
                │   正   │    │
                ┼────────┼────┼
                │2.其他  │ 2  │
                ┼────────┼────┼
                """;

        assertThat(texts(open(bytes(drawn)))).containsExactly("1.申请人逾期不补正", "1", "2.其他", "2");
    }

    @Test
    void rowsOfADrawnTableAreNotJoinedWhereRulesDoNotPartThem() {
        String drawn = """
                +--------+----+
                | 规章   | 1  |
                | 文件   |    |
                +--------+----+
                | 许可   | 5  |
                | 处罚   | 7  |
                +--------+----+
                """;

        assertThat(texts(open(bytes(drawn)))).containsExactly("规章", "1", "文件", "", "许可", "5", "处罚", "7");
    }

    @Test
    void whereNoRowBeginsWithAPipeItsFirstCellMayBeEmpty() {
        String rows = "公开 | 1 |\n许可 | 2 |\n处罚 | 3 |\n强制 | 4 |\n收费 | 5 |\n";

        assertThat(texts(open(bytes(rows + " | 6 |")))).endsWith("", "6");
        assertThat(texts(open(bytes("| 公开 | 1 |\n| 许可 | 2 |")))).containsExactly("公开", "1", "许可", "2");
    }

    @Test
    void loneTabsAreBordersAndLinesOfBlanksPartOthersWhereAllAre() {
        assertThat(texts(open(bytes("规章\n\t\n0\n\t\n3\n\t\n5\n")))).containsExactly("规章", "0", "3", "5");
        assertThat(texts(open(bytes("规章\n \n0\n \n3\n")))).containsExactly("规章", "0", "3");
        assertThat(texts(open(bytes("规章\n\n0\n\n\u3000\n\n3\n")))).containsExactly("规章", "0", "", "3");
    }

    @Test
    void everyPieceOfTextKnowsItsLine() {
        Document document = open(bytes("一\n\n三\n"));

        assertThat(document.pieces().get(1).source()).isEqualTo(new Source.Line(3));
    }

    @Test
    void tableCellsOfAPageKnowTheirPlace() {
        Document document = open(bytes(
                "<html><body><p>前言</p><table><tr><td>规章</td><td>0</td><td>&nbsp;</td></tr></table></body></html>"));

        assertThat(texts(document)).containsExactly("前言", "规章", "0", "");
        assertThat(document.pieces().get(3).source().text()).isEqualTo("table 1 row 1 cell 3");
        assertThat(document.pieces().get(3).before()).isEqualTo(Break.CELL);
    }

    @Test
    void layoutTablesAroundAReportAddNoCells() {
        String report = "<p>标题</p><table><tr><td>规章</td><td>1</td></tr></table>";

        Document plain = open(bytes("<html><body>" + report + "</body></html>"));
        Document nested = open(bytes("<html><body><table><tr><td>" + report + "</td></tr></table></body></html>"));

        assertThat(texts(nested)).isEqualTo(texts(plain));
    }

    @Test
    void scriptsAndStylesAreNotRead() {
        assertThat(
                        texts(
                                open(
                                        bytes(
                                                "<html><body><script>var a='规章 9';</script><style>p{}</style><p>规章</p><!-- 8 --></body></html>"))))
                .containsExactly("规章");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Document open(byte[] bytes) {
        return ((DocumentResult.Opened) reader.read("report", bytes).get(0)).document();
    }

    private static List<String> texts(Document document) {
        return document.pieces().stream().map(Piece::text).toList();
    }
}
