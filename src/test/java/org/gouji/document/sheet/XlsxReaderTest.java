package org.gouji.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.gouji.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTest {

    @Test
    void eachCellIsAPieceWithItsAddress() {
        byte[] file = new XlsxFile()
                .sheet(
                        "表 二",
                        "visible",
                        "",
                        "<row r='3'><c r='B3' t='str'><v>规章</v></c><c r='C3'><v>5</v></c></row>",
                        "")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("规章|5");
        assertThat(Shown.sources(file)).containsExactly("sheet \"表 二\" cell B3", "sheet \"表 二\" cell C3");
    }

    @Test
    void cellsThatAMergedOneCoversAreNoPieces() {
        byte[] file = new XlsxFile()
                .merged(
                        "<row><c t='str'><v>一</v></c><c/><c t='str'><v>二</v></c></row>"
                                + "<row><c r='A2'><v>7</v></c><c r='C2'><v>1</v></c></row>",
                        "A1:B2")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("一|二\n1");
    }

    @Test
    void emptyCellsInsideATableArePieces() {
        byte[] file = new XlsxFile()
                .sheet("<row><c t='str'><v>头</v></c><c t='str'><v>甲</v></c><c t='str'><v>乙</v></c></row>"
                        + "<row><c r='A2' t='str'><v>规章</v></c><c r='C2'><v>1</v></c></row>"
                        + "<row><c r='A3' t='str'><v>规范</v></c><c r='B3'><v>2</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("头|甲|乙\n规章||1\n规范|2|");
    }

    @Test
    void emptyCellsBeyondTheTableAreNone() {
        byte[] file = new XlsxFile()
                .borders()
                .sheet("<row><c t='str' s='1'><v>头</v></c><c t='str' s='1'><v>甲</v></c><c s='1'/><c s='0'/></row>"
                        + "<row><c t='str' s='1'><v>规章</v></c><c s='1'/><c s='1'/><c s='0'/></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("头|甲\n规章|");
    }

    @Test
    void anEmptyRowWithBordersIsEvidence() {
        byte[] file = new XlsxFile()
                .borders()
                .sheet("<row><c t='str' s='1'><v>甲</v></c><c t='str' s='1'><v>乙</v></c></row>"
                        + "<row><c s='1'/><c s='1'/></row><row><c s='0'/></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("甲|乙\n|");
    }

    @Test
    void aRowWithoutItsFirstFiguresKeepsTheirPlaces() {
        byte[] file = new XlsxFile()
                .sheet("<row><c t='str'><v>甲</v></c><c t='str'><v>乙</v></c><c t='str'><v>丙</v></c></row>"
                        + "<row><c r='C2'><v>1</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("甲|乙|丙\n||1");
    }

    @Test
    void hiddenRowsAndColumnsAreNotReadAndSaid() {
        byte[] file = new XlsxFile()
                .sheet(
                        "表",
                        "visible",
                        "<cols><col min='2' max='2' hidden='1'/></cols>",
                        "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
                                + "<row hidden='1'><c><v>4</v></c></row><row><c><v>5</v></c></row>",
                        "")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("1|3\n5|");
        assertThat(Shown.remarks(file)).containsExactly("FILE-13 表 B1…A2 (2) sheet \"表\" cell B1");
    }

    @Test
    void aMergedCellIsSeenWhereItBeginsToBeSeen() {
        byte[] file = new XlsxFile()
                .sheet(
                        "表",
                        "visible",
                        "<cols><col min='1' max='1' hidden='1'/></cols>",
                        "<row><c t='str'><v>甲</v></c></row><row><c/><c><v>1</v></c><c><v>2</v></c></row>",
                        "<mergeCells><mergeCell ref='A1:C1'/></mergeCells>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("甲\n1|2");
        assertThat(Shown.remarks(file)).isEmpty();
    }

    @Test
    void hiddenSheetsAreNotReadAndSaidAndTheOthersKeepTheirOrder() {
        byte[] file = new XlsxFile()
                .sheet("乙", "visible", "", "<row><c><v>1</v></c></row>", "")
                .sheet("旧", "hidden", "", "<row><c><v>2</v></c></row>", "")
                .sheet("底", "veryHidden", "", "<row><c><v>3</v></c></row>", "")
                .sheet("甲", "visible", "", "<row><c><v>4</v></c></row>", "")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("1\n4");
        assertThat(Shown.remarks(file)).containsExactly("FILE-11 旧", "FILE-11 底");
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General             | 3                    | 3
                    General             | 0.30000000000000004  | 0.3
                    General             | 1.017E3              | 1017
                    General             | 0.37                 | 0.37
                    General             | 123456789012         | 123456789012
                    General             | -2                   | -2
                    0                   | 3.0                  | 3
                    0.00                | 0.37                 | 0.37
                    0.00                | 0.375                | 0.38
                    #,##0               | 1234                 | 1,234
                    #,##0.00            | 1234.5               | 1,234.50
                    0%                  | 0.5                  | 50%
                    0"件"               | 4                    | 4件
                    General"件"         | 4                    | 4
                    @                   | 7                    | 7
                    0;-0;;@             | 0                    | 0
                    0;-0;;@             | -3                   | -3
                    0;-0;;@             | 5                    | 5
                    _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_  | 1234 | 1,234
                    _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_  | -7   | -7
                    _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_  | 0    | 0
                    #,##0_);(#,##0)     | -7                   | (7)
                    #,##0_);[Red](#,##0) | 7                   | 7
                    yyyy"年"m"月"d"日"   | 44573               | 2022年1月12日
                    yyyy/m/d            | 44573                | 2022/1/12
                    [DBNum1]General     | 12                   | 12
                    """)
    void numbersAreReadAsShown(String format, String value, String shown) {
        byte[] file = new XlsxFile()
                .formats(format)
                .sheet("<row><c s='1'><v>%s</v></c></row>".formatted(value))
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <strike/>                    |                                                              | 1\u03362\u0336
                    <strike val='0'/>            |                                                              | 12
                    <color rgb='FFFFFFFF'/>      |                                                              | 1\uFFFD2\uFFFD
                    <color indexed='9'/>         | <patternFill patternType='none'/>                            | 1\uFFFD2\uFFFD
                    <color theme='0'/>           | <patternFill patternType='solid'><fgColor theme='0'/></patternFill> | 1\uFFFD2\uFFFD
                    <color theme='0' tint='-0.5'/> |                                                            | 12
                    <color theme='0'/>           | <patternFill patternType='solid'><fgColor theme='4'/></patternFill> | 12
                    <color rgb='FFFF0000'/>      |                                                              | 12
                    """)
    void figuresThatAreStruckOutOrWhiteOnWhiteAreMarked(String font, @Nullable String fill, String shown) {
        byte[] file = new XlsxFile()
                .look(font, fill == null ? "" : fill)
                .sheet("<row><c s='1'><v>12</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <c><f>SUM(A1:A2)</f><v>3</v></c>          | 3
                    <c><f>SUM(A1:A2)</f></c>                  | =SUM(A1:A2)
                    <c><f>SUM(A1:A2)</f><v/></c>              | =SUM(A1:A2)
                    <c t='str'><f>B1</f><v>无</v></c>          | 无
                    <c t='e'><f>B1</f><v>#REF!</v></c>        | #REF!
                    <c t='b'><v>1</v></c>                     | TRUE
                    <c t='inlineStr'><is><t>规章</t></is></c>   | 规章
                    <c t='s'><v>0</v></c>                     | 规章制度
                    <c t='str'><v>一_x000D_</v></c>            | 一
                    """)
    void cellsOfEveryKind(String cell, String shown) {
        byte[] file = new XlsxFile()
                .strings("<si><r><t>规章</t></r><r><t>制度</t></r><rPh sb='0' eb='1'><t>guizhang</t></rPh></si>")
                .sheet("<row>" + cell + "</row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo(shown);
    }

    @Test
    void aZeroThatAFormulaHidesIsBlank() {
        byte[] file = new XlsxFile()
                .formats("0;-0;;@")
                .sheet("<row><c><v>1</v></c><c s='1'><f>B9</f><v>0</v></c><c><v>2</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("1||2");
    }

    @Test
    void valuesThatNoSpreadsheetWorkedOutAreNotBelieved() {
        byte[] file = new XlsxFile()
                .workbook("<calcPr fullCalcOnLoad='1'/>")
                .sheet("<row><c><v>2</v></c><c><f>A1+1</f><v>0</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("2|=A1+1");
    }

    @Test
    void linesInsideACellArePiecesOfTheirOwn() {
        byte[] file = new XlsxFile()
                .sheet("<row><c t='str'><v>法人或\n其他组织</v></c><c><v>1</v></c></row>")
                .bytes();

        assertThat(Shown.rows(file)).isEqualTo("法人或\n其他组织|1");
    }

    @Test
    void binaryWorkbooksAreRefused() {
        assertThat(Shown.refusal(new XlsxFile().part("xl/workbook.bin", "x").bytes()))
                .isEqualTo("FILE-05 XLSB");
    }

    @Test
    void aWorkbookWithoutItsSheetIsDamaged() {
        byte[] file = new XlsxFile()
                .sheet("<row/>")
                .part("_rels/.rels", "<Relationships/>")
                .bytes();

        assertThat(Shown.refusal(file)).startsWith("FILE-10");
    }

    /** Cut off and with flipped bits: whatever it gives, it is a document or a refusal. */
    @Test
    void damagedBytesNeverThrow() {
        Random random = new Random(20221);
        byte[] sound = new XlsxFile()
                .borders()
                .strings("<si><t>规章</t></si>")
                .merged("<row><c t='s'><v>0</v></c><c s='1'><v>2</v></c></row>", "A1:A2")
                .bytes();
        DocumentReader documents = new DocumentReader();

        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(sound, i % 2 == 0 ? sound.length : random.nextInt(sound.length) + 1);
            for (int flips = random.nextInt(4) + i % 2; flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }

            assertThat(documents.read("表.xlsx", damaged)).isNotEmpty();
        }
    }
}
