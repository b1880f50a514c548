package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gouji.document.DocumentResult.Opened;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that stand in a document as pictures, with an engine that reads each cell as its number. */
class EmbeddedPicturesTest {

    private static final OcrEngine COUNTING = (lines, script, budget) -> {
        List<String> numbers = new ArrayList<>();
        lines.forEach(line -> numbers.add(Integer.toString(numbers.size() + 1)));
        return numbers;
    };
    private static final byte[] TABLE = png(table());
    private static final String DATA =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(TABLE);

    private static final String OFD_TEXT = """
        <ofd:TextObject Boundary="30 %d 60 6" Font="3" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4">%s</ofd:TextCode>
        </ofd:TextObject>""";
    private static final String OFD_PICTURE = """
        <ofd:ImageObject ResourceID="7" Boundary="10 %d 180 %d" CTM="180 0 0 50 0 0"/>""";

    private final DocumentReader reader = new DocumentReader(DocumentLimits.SAFE, COUNTING);

    @Test
    void aPictureWrittenIntoAPageIsReadWhereItStands() {
        Document page = page("<p>表二</p><img src=\"%s\"><p>表三</p>".formatted(DATA));

        assertThat(texts(page)).isEqualTo("/表二/1|2/3|4/表三");
        assertThat(page.pieces().get(4).source())
                .isEqualTo(new Source.ByOcr(new Source.InPicture(1, new Source.TableCell(1, 2, 2))));
        assertThat(page.pictures()).extracting(Picture::before).containsExactly(1);
    }

    @Test
    void theCellAroundAPictureIsNotEmpty() {
        Document page = page("<table><tr><td>a</td><td><img src=\"%s\"></td><td></td></tr></table>".formatted(DATA));

        assertThat(texts(page)).isEqualTo("/a/1|2/3|4|");
    }

    @Test
    void withoutAnEngineAPictureIsOnlySaidToBeThere() {
        String html = "<html><body><p>表二</p><img src=\"%s\"></body></html>".formatted(DATA);

        Document page = document(new DocumentReader().read("a.html", Archives.text(html)), 0);

        assertThat(texts(page)).isEqualTo("/表二");
        assertThat(page.pictures()).hasSize(1);
    }

    /** Its folder stands before the page in some archives and behind it in others. */
    @Test
    void picturesInAFolderBesideAPageAreReadWithItAndNotOnceMore() {
        for (String folder : List.of("年报.files", "年报_files")) {
            Map<String, byte[]> files = new TreeMap<>();
            files.put(
                    "东片/年报.htm",
                    Archives.text("<html><body><p>表二</p><img src=\"%s\"></body></html>"
                            .formatted("./" + folder.replace("年", "%E5%B9%B4") + "/a%20b.png?1")));
            files.put("东片/" + folder + "/a b.png", TABLE);

            List<DocumentResult> results = reader.read("a.zip", Archives.gbk(files));

            assertThat(results)
                    .singleElement()
                    .extracting(each -> each.origin().path())
                    .isEqualTo("东片/年报.htm");
            assertThat(texts(document(results, 0))).isEqualTo("/表二/1|2/3|4");
        }
    }

    @Test
    void aPictureThatNoPageShowsIsReadByItself() {
        Map<String, byte[]> files = Map.of("a.png", TABLE, "b.html", Archives.text("<p>表二</p>"));

        List<DocumentResult> results = reader.read("a.zip", Archives.utf8(files));

        assertThat(results).extracting(each -> each.origin().path()).containsExactly("b.html", "a.png");
        assertThat(texts(document(results, 1))).isEqualTo("/1|2/3|4");
    }

    @Test
    void picturesOfASavedPageAreCalledByTheirAddressOrId() {
        String mht = """
            From: <Saved by Blink>
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="r"

            --r
            Content-Type: text/html; charset=utf-8
            Content-Location: file:///C:/report.htm

            <html><body><img src="cid:p1@x"><p>表三</p><img src="report.files/p2.png"></body></html>
            --r
            Content-Type: image/png
            Content-ID: <p1@x>
            Content-Transfer-Encoding: base64

            %1$s
            --r
            Content-Type: image/png
            Content-Location: file:///C:/report.files/p2.png
            Content-Transfer-Encoding: base64

            %1$s
            --r--
            """.formatted(Base64.getMimeEncoder().encodeToString(TABLE));

        List<DocumentResult> results = reader.read("a.mht", Archives.text(mht));

        assertThat(texts(document(results, 0))).isEqualTo("/1|2/3|4/表三/1|2/3|4");
    }

    @Test
    void picturesOfAWordDocumentAreReadAlsoInABox() {
        String picture = "<w:p><w:r><w:drawing><a:blip r:embed=\"rId7\"/></w:drawing></w:r></w:p>";
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", Archives.text("<Types/>"));
        parts.put("word/document.xml", Archives.text("""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>
            <w:p><w:r><w:t>表二</w:t></w:r></w:p>%1$s<w:p><w:r><w:t>表三</w:t><w:txbxContent>%1$s</w:txbxContent></w:r></w:p>
            <w:p><w:r><w:t>四</w:t></w:r></w:p></w:body></w:document>
            """.formatted(picture)));
        parts.put("word/_rels/document.xml.rels", Archives.text("""
            <Relationships><Relationship Id="rId7" Type="http://x/relationships/image" Target="media/i.png"/></Relationships>
            """));
        parts.put("word/media/i.png", TABLE);

        Document document = document(reader.read("a.docx", Archives.utf8(parts)), 0);

        assertThat(texts(document)).isEqualTo("/表二/1|2/3|4/表三/1|2/3|4/四");
    }

    /** Of LibreOffice: a table of 23 heads and figures in 31 lines is a picture between two headings. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inline.doc", "floating.doc", "inline.rtf", "inline.pdf", "book.xls", "book.xlsx"})
    void picturesOfFilesOfAnOfficeAreReadWhereTheyStand(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/document/pictures", file));

        Document unread = document(new DocumentReader().read(file, bytes), 0);
        Document read = document(reader.read(file, bytes), 0);

        assertThat(unread.pieces()).noneMatch(piece -> piece.source().isByOcr());
        assertThat(unread.pictures()).hasSize(1);
        List<Piece> inPicture =
                read.pieces().stream().filter(piece -> piece.source().isByOcr()).toList();
        assertThat(inPicture).hasSizeGreaterThan(30);
        int first = read.pieces().indexOf(inPicture.get(0));
        assertThat(read.pieces().get(first - 1).text()).isEqualTo("四、政府信息公开行政复议、行政诉讼情况");
        assertThat(read.pieces().get(first + inPicture.size()).text()).isEqualTo("五、存在的主要问题及改进情况");
        assertThat(read.pieces()).hasSize(unread.pieces().size() + inPicture.size());
    }

    @Test
    void aPictureBetweenTheLinesOfAnOfdIsReadWhereItStands() {
        Document document =
                ofd(OFD_TEXT.formatted(20, "表二") + OFD_PICTURE.formatted(30, 30) + OFD_TEXT.formatted(80, "表三"));

        assertThat(texts(document)).isEqualTo("/表二/1|2/3|4/表三");
        assertThat(document.pieces().get(1).source())
                .isEqualTo(new Source.ByOcr(new Source.InPicture(1, new Source.TableCell(1, 1, 1))));
    }

    @Test
    void aPageOfAnOfdThatIsAPictureIsReadAsAPage() {
        Document document = ofd(OFD_PICTURE.formatted(0, 290));

        assertThat(texts(document)).isEqualTo("/1|2/3|4");
        assertThat(document.pieces().get(0).source())
                .isEqualTo(new Source.ByOcr(new Source.OnPage(1, new Source.TableCell(1, 1, 1))));
        assertThat(document.remarks()).isEmpty();
    }

    /** A form as a picture, with figures typed on it: what they say would be read twice. */
    @Test
    void aPictureThatTextIsTypedOnStaysAPicture() {
        Document document =
                ofd(OFD_TEXT.formatted(20, "表二") + OFD_PICTURE.formatted(30, 30) + OFD_TEXT.formatted(40, "表三"));

        assertThat(texts(document)).isEqualTo("/表二/表三");
        assertThat(document.pictures()).hasSize(1);
    }

    @Test
    void emblemsAndDamagedOrAbsentPicturesStayPictures() {
        byte[] emblem = png(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY));
        String damaged = Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        String body =
                "<p>表二</p><img src=\"data:image/png;base64,%s\"><img src=\"data:;base64,%s\"><img src=\"x.png\"><img>"
                        .formatted(Base64.getEncoder().encodeToString(emblem), damaged);

        Document page = page(body);

        assertThat(texts(page)).isEqualTo("/表二");
        assertThat(page.pictures()).extracting(Picture::before).containsExactly(1, 1, 1, 1);
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void aPictureOverALimitIsSaidToBeAndTheRestIsRead() {
        byte[] huge = png(new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_BINARY));
        String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(huge);

        Document page = page("<p>表二</p><img src=\"%s\"><img src=\"%s\">".formatted(address, DATA));

        assertThat(texts(page)).isEqualTo("/表二/1|2/3|4");
        assertThat(page.remarks()).singleElement().extracting(Remark::rule).isEqualTo("FILE-06");
    }

    /** An OFD of one page that draws this. */
    private Document ofd(String objects) {
        String space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("OFD.xml", Archives.text("""
            <ofd:OFD %s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
            """.formatted(space)));
        parts.put("Doc_0/Document.xml", Archives.text("""
            <ofd:Document %s><ofd:CommonData><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>
            <ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>
            """.formatted(space)));
        parts.put("Doc_0/DocumentRes.xml", Archives.text("""
            <ofd:Res %s BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="8" Type="Image"><ofd:MediaFile>other.png\
            </ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>table.png</ofd:MediaFile>\
            </ofd:MultiMedia></ofd:MultiMedias></ofd:Res>
            """.formatted(space)));
        parts.put("Doc_0/Res/table.png", TABLE);
        parts.put("Doc_0/Pages/Page_0/Content.xml", Archives.text("""
            <ofd:Page %s><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>
            """.formatted(space, objects)));
        return document(reader.read("a.ofd", Archives.utf8(parts)), 0);
    }

    private Document page(String body) {
        String html = "<html><body>" + body + "</body></html>";
        return document(reader.read("a.html", html.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Document document(List<DocumentResult> results, int index) {
        return ((Opened) results.get(index)).document();
    }

    private static String texts(Document document) {
        StringBuilder texts = new StringBuilder();
        for (Piece piece : document.pieces()) {
            texts.append(piece.before() == Break.CELL ? '|' : '/').append(piece.text());
        }
        return texts.toString();
    }

    /** Two rows of two cells, each with something in it. */
    private static BufferedImage table() {
        BufferedImage picture = new BufferedImage(420, 130, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 420, 130);
        canvas.setColor(Color.BLACK);
        canvas.setStroke(new BasicStroke(1));
        for (int i = 0; i < 3; i++) {
            canvas.drawLine(10, 10 + 50 * i, 410, 10 + 50 * i);
            canvas.drawLine(10 + 200 * i, 10, 10 + 200 * i, 110);
        }
        for (int i = 0; i < 4; i++) {
            canvas.fillRect(100 + 200 * (i % 2), 30 + 50 * (i / 2), 6, 12);
        }
        canvas.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
