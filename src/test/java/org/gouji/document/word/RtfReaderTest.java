package org.gouji.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.document.Picture;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RtfReaderTest {

    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}"
            + "{\\f1\\froman\\fcharset0 Times;}}{\\info{\\title other}}{\\header page}\\f0 ";
    private static final String TWO = "\\trowd\\cellx1000\\cellx2000";

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("bytes of a Chinese font", "\\'d0\\'d0\\'d5\\'fe\\par", "/行政"),
                arguments("a character over two lines", "\\'d0\n\\'d0\\par", "/行"),
                arguments("code points with a substitute", "\\uc1\\u34892?\\uc2\\u-26503\\'cf\\'ee\\par", "/行项"),
                arguments("a word nobody knows", "\\unheardof5 a\\par", "/a"),
                arguments("a group nobody knows", "{\\*\\unheardof b}a\\par", "/a"),
                arguments("no end of the last paragraph", "a", "/a"),
                arguments("a line break and a tab", "a\\line b\\tab c\\par", "/a/b c"),
                arguments("hyphens", "\\_5\\-6\\par", "/-56"),
                arguments("hidden", "{\\v 8}9\\v0 1\\par", "/91"),
                arguments("deleted", "{\\deleted 8}{\\revised 9}\\par", "/9"),
                arguments("a deleted paragraph mark", "a{\\deleted\\par}b\\par", "/ab"),
                arguments("a field", "{\\field{\\*\\fldinst =1+2}{\\fldrslt 3}}\\par", "/3"),
                arguments("a raised figure", "5{\\super 1}\\par", "/5 1"),
                arguments("a note", "5{\\super\\chftn}{\\footnote 1 note}\\par", "/5"),
                arguments(
                        "the number of a list",
                        "{\\listtext\\pard\\plain  \\'a3\\'a8\\'d2\\'bb\\'a3\\'a9\\tab}\\'d7\\'dc\\'bc\\'c6\\par",
                        "/（一）总计"),
                arguments("a number before a figure", "{\\listtext 1.}5\\par", "/1. 5"),
                arguments("a bullet", "{\\listtext\\f2 l\\tab}a\\par", "/a"),
                arguments(
                        "a text box",
                        "a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 1}}{\\shptxt b\\par}}{\\shprslt c}}d\\par",
                        "/ad/b"),
                arguments("nothing", "", "FILE-01 "));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("cells, an empty one too", TWO + "\\intbl a\\cell\\cell\\row", "/a|"),
                arguments("several paragraphs", TWO + "\\intbl a\\par b\\cell c\\cell\\row", "/a/b|c"),
                arguments(
                        "merged over rows",
                        "\\trowd\\clvmgf\\cellx1000\\cellx2000\\intbl a\\cell b\\cell\\row"
                                + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\intbl\\cell c\\cell\\row",
                        "/a|b/c"),
                arguments(
                        "nothing above to go on with",
                        "\\trowd\\clvmrg\\cellx1000\\cellx2000\\intbl\\cell c\\cell\\row",
                        "/|c"),
                arguments(
                        "merged over columns",
                        "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\intbl a\\cell\\cell b\\cell\\row",
                        "/a|b"),
                arguments("one mark too many", TWO + "\\intbl a\\cell b\\cell\\cell\\row", "/a|b"),
                arguments(
                        "a definition that holds on",
                        TWO + "\\intbl a\\cell b\\cell\\row\\intbl c\\cell\\cell\\row\\pard d\\par",
                        "/a|b/c|/d"),
                arguments(
                        "a table in a cell",
                        TWO + "\\intbl a\\par\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops" + TWO + "\\nestrow}"
                                + "{\\nonesttables\\par}\\pard\\intbl\\cell b\\cell\\row",
                        "/a/1|2|b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "tables"})
    void whatIsShownIsRead(String what, String body, String expected) {
        assertThat(Shown.of(bytes(HEAD + body + "}"))).isEqualTo(expected);
    }

    @Test
    void picturesKnowWhatTheyStandBefore() throws IOException {
        List<Picture> pictures = Shown.document(bytes(
                        HEAD + "a\\par{\\pict{\\*\\blipuid 07}\\pngblip 00f\nF}{\\pict\\wmetafile8 00ff}\\par b\\par}"))
                .pictures();

        assertThat(pictures).extracting(Picture::before).containsExactly(1, 1);
        assertThat(pictures)
                .extracting(Picture::source)
                .containsExactly(new Source.Paragraph(2), new Source.Paragraph(3));
        assertThat(pictures.get(0).content().bytes()).containsExactly(0, 0xFF);
        assertThat(pictures.get(1).content().bytes()).isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertThat(Shown.of(bytes(HEAD + "a\\par"))).startsWith("FILE-10");
    }

    @Test
    void groupsInGroupsWithoutEndAreRefused() {
        assertThat(Shown.of(bytes("{\\rtf1" + "{".repeat(100_000)))).startsWith("FILE-06");
    }

    @Test
    void chineseMayStandThereAsItIs() {
        byte[] bytes = (HEAD + "行政许可\\par}").getBytes(Charset.forName("GBK"));

        assertThat(Shown.of(bytes)).isEqualTo("/行政许可");
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
