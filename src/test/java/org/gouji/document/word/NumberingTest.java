package org.gouji.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"1\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/>"
            + "<w:lvlText w:val=\"（%1）\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/>"
            + "</w:lvlOverride></w:num>";
    private static final String STYLES =
            "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
                    + "</w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                    + "<w:style w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>";

    @Test
    void countsRunThroughTheDocument() {
        String body = item(5, 0, "予以公开")
                + item(5, 1, "国家秘密")
                + item(5, 1, "禁止公开")
                + item(5, 0, "不予公开")
                + item(5, 1, "其他")
                + item(6, 0, "总计");

        assertThat(shown(body)).isEqualTo("/（一）予以公开/1. 国家秘密/2. 禁止公开/（二）不予公开/1. 其他/（三）总计");
    }

    @Test
    void anEmptyParagraphIsCountedAndStaysEmpty() {
        String body = Docx.tbl(
                Docx.tr(Docx.tc("", item(5, 0, "部分公开")), Docx.tc("", item(5, 0, "")), Docx.tc("", item(5, 0, "其他"))));

        assertThat(shown(body)).isEqualTo("/（一）部分公开||（三）其他");
    }

    @Test
    void stylesNumberAndHide() {
        String body = "<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>总计</w:t></w:r>"
                + "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>8</w:t></w:r></w:p>";

        assertThat(shown(body)).isEqualTo("/（一）总计");
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting,10,十",
        "chineseCounting,11,十一",
        "chineseCountingThousand,20,二十",
        "chineseCountingThousand,35,三十五",
        "chineseCounting,100,''",
        "japaneseCounting,7,七",
        "ideographDigital,10,一〇",
        "chineseLegalSimplified,12,拾贰",
        "ideographTraditional,3,丙",
        "decimalEnclosedCircleChinese,3,③",
        "decimalFullWidth,12,１２",
        "lowerRoman,4,iv",
        "upperLetter,27,''",
        "bullet,1,''"
    })
    void numbersAreWrittenAsTheFormatSays(String format, int number, String written) {
        assertThat(CountFormat.named(format).write(number)).isEqualTo(written);
    }

    private static String item(int list, int level, String text) {
        return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>%s</w:t></w:r></w:p>")
                .formatted(level, list, text);
    }

    private static String shown(String body) {
        return Shown.of(Docx.of(body)
                .with("word/numbering.xml", "w:numbering", LISTS)
                .with("word/styles.xml", "w:styles", STYLES)
                .bytes());
    }
}
