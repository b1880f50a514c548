package org.gouji.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.document.word.Docx.p;
import static org.gouji.document.word.Docx.tbl;
import static org.gouji.document.word.Docx.tc;
import static org.gouji.document.word.Docx.tr;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocxReaderTest {

    private static final String CONTINUE = "<w:vMerge/>";
    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String BOX_OF_BOTH_KINDS = "<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent>"
            + "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>%1$s</w:txbxContent></wps:txbx></w:drawing>"
            + "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict>"
            + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>";

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("cells, an empty one too", tbl(tr(tc("规章"), tc(""), tc("0"))), "/规章||0"),
                arguments("a cell without paragraph", tbl(tr(tc("a"), "<w:tc/>")), "/a|"),
                arguments(
                        "merged over columns",
                        tbl(tr(tc("<w:gridSpan w:val=\"2\"/>", p("a")), tc("b")), tr(tc("c"), tc("d"), tc("e"))),
                        "/a|b/c|d|e"),
                arguments(
                        "merged over rows",
                        tbl(tr(tc(RESTART, p("a")), tc("b")), tr(tc(CONTINUE, p("")), tc("c"))),
                        "/a|b/c"),
                arguments(
                        "merged over rows and columns",
                        tbl(
                                tr(tc("x"), tc("<w:gridSpan w:val=\"2\"/>" + RESTART, p("a")), tc("b")),
                                tr(tc("y"), tc("<w:gridSpan w:val=\"2\"/>" + CONTINUE, p("")), tc("c"))),
                        "/x|a|b/y|c"),
                arguments(
                        "merged at the end of a row that begins later",
                        tbl(
                                tr(tc("x"), tc(RESTART, p("a"))),
                                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc(CONTINUE, p("")) + "</w:tr>",
                                tr(tc("y"), tc("b"))),
                        "/x|a/y|b"),
                arguments("nothing above to go on with", tbl(tr(tc(CONTINUE, p("")), tc("a"))), "/|a"),
                arguments(
                        "text where nothing above goes on",
                        tbl(tr(tc("a"), tc("b")), tr(tc(CONTINUE, p("1")), tc("c"))),
                        "/a|b/1|c"),
                arguments("merged the old way", tbl(tr(tc("a"), tc("<w:hMerge/>", p("")), tc("b"))), "/a|b"),
                arguments("several paragraphs", tbl(tr(tc("", p("a") + p("") + p("b")), tc("c"))), "/a/b|c"),
                arguments("a table in a cell", tbl(tr(tc("", p("a") + tbl(tr(tc("1"), tc("2"))) + p("")))), "/a/1|2"),
                arguments(
                        "cells after a table in a cell",
                        tbl(tr(tc("", tbl(tr(tc("1"))) + p("")), tc("b")), tr(tc("c"))),
                        "/1|b/c"),
                arguments(
                        "content controls around a row and a cell",
                        tbl("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>"
                                + tr("<w:sdt><w:sdtContent>" + tc("a") + "</w:sdtContent></w:sdt>", tc("b"))
                                + "</w:sdtContent></w:sdt>"),
                        "/a|b"),
                arguments(
                        "a deleted row",
                        tbl(tr(tc("a")), "<w:tr><w:trPr><w:del/></w:trPr>" + tc("b") + "</w:tr>", tr(tc("c"))),
                        "/a/c"),
                arguments(
                        "an inserted row",
                        tbl(tr(tc("a")), "<w:tr><w:trPr><w:ins/></w:trPr>" + tc("b") + "</w:tr>"),
                        "/a/b"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("runs", "<w:p><w:r><w:t>行政</w:t></w:r><w:r><w:t>许可</w:t></w:r></w:p>", "/行政许可"),
                arguments("inserted", "<w:p><w:ins><w:r><w:t>1</w:t></w:r></w:ins></w:p>", "/1"),
                arguments(
                        "deleted",
                        "<w:p><w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:r><w:t>3</w:t></w:r></w:p>",
                        "/3"),
                arguments(
                        "moved",
                        "<w:p><w:moveFrom><w:r><w:t>2</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>3</w:t></w:r></w:moveTo></w:p>",
                        "/3"),
                arguments(
                        "a deleted paragraph mark",
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>行政</w:t></w:r></w:p>" + p("许可"),
                        "/行政许可"),
                arguments(
                        "hidden",
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>9</w:t></w:r></w:p>",
                        "/9"),
                arguments(
                        "not hidden after all",
                        "<w:p><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>8</w:t></w:r></w:p>",
                        "/8"),
                arguments(
                        "what was hidden before a change",
                        "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>8</w:t></w:r></w:p>",
                        "/8"),
                arguments("a line break", "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>", "/a/b"),
                arguments("a tab", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", "/a b"),
                arguments("no tab", "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "/a"),
                arguments(
                        "hyphens",
                        "<w:p><w:r><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>6</w:t></w:r></w:p>",
                        "/-56"),
                arguments("a sign", "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", "/\uF0FC"),
                arguments(
                        "a note's mark",
                        "<w:p><w:r><w:t>5</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                        "/5"),
                arguments(
                        "a small raised figure",
                        "<w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p>",
                        "/5 1"),
                arguments(
                        "a field",
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"
                                + "<w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
                        "/12"),
                arguments(
                        "a field without end",
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + p("a"),
                        "/a"),
                arguments("a simple field", "<w:p><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>", "/7"),
                arguments(
                        "a gloss",
                        "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>shù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>数</w:t></w:r>"
                                + "</w:rubyBase></w:ruby></w:r></w:p>",
                        "/数"),
                arguments("a formula", "<w:p><m:oMath><m:r><m:t>3</m:t></m:r></m:oMath></w:p>", "/3"),
                arguments("a text box, once", BOX_OF_BOTH_KINDS.formatted(p("丙")), "/甲乙/丙"),
                arguments(
                        "a table in a text box",
                        BOX_OF_BOTH_KINDS.formatted(tbl(tr(tc("1"), tc("2"))) + p("")),
                        "/甲乙/1|2"),
                arguments(
                        "the fallback where the choice shows nothing",
                        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                                + p("丙")
                                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                        "/丙"),
                arguments("another document inside", p("a") + "<w:altChunk r:id=\"rId9\"/>", "FILE-05 altChunk"),
                arguments("nothing", "<w:p/>", "FILE-01 "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void eachCellThatIsNotCoveredIsAPiece(String what, String body, String expected) {
        assertThat(Shown.of(Docx.of(body).bytes())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatIsShownIsRead(String what, String body, String expected) {
        assertThat(Shown.of(Docx.of(body).bytes())).isEqualTo(expected);
    }

    @Test
    void cellsAndParagraphsKnowTheirPlace() {
        String body = p("前言") + tbl(tr(tc(RESTART, p("a")), tc("b")), tr(tc(CONTINUE, p("")), tc("c"), tc("d")));

        List<Source> places = Shown.document(Docx.of(body).bytes()).pieces().stream()
                .map(Piece::source)
                .toList();

        assertThat(places)
                .containsExactly(
                        new Source.Paragraph(1),
                        new Source.TableCell(1, 1, 1),
                        new Source.TableCell(1, 1, 2),
                        new Source.TableCell(1, 2, 1),
                        new Source.TableCell(1, 2, 2));
    }

    @Test
    void picturesKnowWhatTheyStandBefore() {
        String body = p("表二") + "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>" + p("表三");

        assertThat(Shown.document(Docx.of(body).bytes()).pictures())
                .containsExactly(new Picture(1, new Source.Paragraph(2)));
    }

    @Test
    void strictDocumentsAreReadToo() {
        byte[] bytes = Docx.empty()
                .with("word/document.xml", strict(p("a") + tbl(tr(tc("1"), tc("2")))))
                .bytes();

        assertThat(Shown.of(bytes)).isEqualTo("/a/1|2");
    }

    @Test
    void mainPartMayHaveAnyName() {
        byte[] bytes = Docx.of(p("a")).with("word/document.xml", "").bytes();
        byte[] renamed = Docx.empty()
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
                .with("word/document2.xml", strict(p("b")))
                .bytes();

        assertThat(Shown.of(bytes)).startsWith("FILE-10");
        assertThat(Shown.of(renamed)).isEqualTo("/b");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String attack = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + strict(p("&x;"));

        assertThat(Shown.of(Docx.empty().with("word/document.xml", attack).bytes()))
                .isEqualTo("FILE-10 DOCTYPE");
    }

    private static String strict(String body) {
        return "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + body
                + "</w:body></w:document>";
    }
}
