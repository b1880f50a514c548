package org.gouji.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.document.Piece;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocReaderTest {

    /** Lists, tracked changes, hidden text, breaks, a raised figure, a field, merged and nested cells. */
    private static final String FEATURES =
            "/样例/（一）予以公开/1.国家秘密/2.其他/（二）部分公开/甲插入/乙丙/丁 戊-己/数5 1/3" + "/a|b|c/1||3/4/5|6/x|一、予以||三、z/间/外/i|j/k|右/下|/后/末";

    /** The DOCX was put together by hand; LibreOffice made the others from it. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf"})
    void sameDocumentReadsTheSameInEachFormat(String format) throws IOException {
        assertThat(Shown.of(file("features." + format))).isEqualTo(FEATURES);
    }

    /** Struck out once and twice, white and tiny; below, what looks like it. Made in the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf"})
    void doubtfulFiguresOfTablesAreMarkedInEachFormat(String format) throws IOException {
        String struck = "1\u03362\u0336";
        String pale = "1\uFFFD2\uFFFD";

        assertThat(Shown.of(file("doubtful." + format)))
                .isEqualTo("/外12/%s|%s|%s|%s/12|12|12|12/末".formatted(struck, struck, pale, pale));
    }

    @Test
    void cellsAndParagraphsKnowTheirPlace() throws IOException {
        List<Piece> pieces = Shown.document(file("features.doc")).pieces();

        assertThat(place("样例", pieces)).isEqualTo(new Source.Paragraph(1));
        assertThat(place("6", pieces)).isEqualTo(new Source.TableCell(1, 3, 2));
        assertThat(place("右", pieces)).isEqualTo(new Source.TableCell(2, 1, 2));
        assertThat(place("k", pieces)).isEqualTo(new Source.TableCell(3, 2, 1));
    }

    @Test
    void passwordIsAReasonToRefuse() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file("features.doc")))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            document.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (POIFSFileSystem streams = new POIFSFileSystem()) {
            streams.createDocument(new ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            streams.writeFilesystem(sealed);
        }

        assertThat(Shown.of(locked.toByteArray())).isEqualTo("FILE-07 DOC");
        assertThat(Shown.of(sealed.toByteArray())).startsWith("FILE-07");
    }

    private static Source place(String text, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.text().equals(text))
                .findFirst()
                .orElseThrow()
                .source();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = DocReaderTest.class.getResourceAsStream("/document/word/" + name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return in.readAllBytes();
        }
    }
}
