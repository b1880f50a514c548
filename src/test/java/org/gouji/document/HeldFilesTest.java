package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.document.Archives.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gouji.document.DocumentResult.Opened;
import org.gouji.document.DocumentResult.Refused;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files in archives and e-mails, whatever wrote them. */
class HeldFilesTest {

    private static final byte[] REPORT = text("青岚镇2022年政府信息公开工作年度报告\n规章 0 0 0\n");

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> archives() {
        return Stream.of(
                Arguments.of("GBK", (Function<Map<String, byte[]>, byte[]>) Archives::gbk),
                Arguments.of("UTF-8 without flag", (Function<Map<String, byte[]>, byte[]>) Archives::silentUtf8),
                Arguments.of("UTF-8 with flag", (Function<Map<String, byte[]>, byte[]>) Archives::utf8),
                Arguments.of("Info-ZIP", (Function<Map<String, byte[]>, byte[]>) Archives::infoZip));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void namesInAnArchiveAreReadHoweverTheyAreWritten(String kind, Function<Map<String, byte[]>, byte[]> archive) {
        List<DocumentResult> results =
                reader.read("a.zip", archive.apply(files("乡镇/青岚镇年报.txt", REPORT, "联通.txt", REPORT)));

        assertThat(paths(results)).containsExactly("乡镇/青岚镇年报.txt", "联通.txt");
        assertThat(results).allMatch(Opened.class::isInstance);
    }

    @Test
    void aPlaceSaysInWhichFileItIs() {
        List<DocumentResult> results = reader.read("a.zip", Archives.gbk(files("乡镇/青岚镇.txt", REPORT)));

        assertThat(((Opened) results.get(0)).document().pieces().get(1).source())
                .isEqualTo(new Source.Inside("乡镇/青岚镇.txt", new Source.Line(2)));
    }

    @Test
    void archivesInArchivesAreOpenedAndTheirPathsJoined() {
        byte[] inner = Archives.gbk(files("青岚镇.txt", REPORT));

        assertThat(paths(reader.read("a.zip", Archives.utf8(files("东片/一.zip", inner, "二.txt", REPORT)))))
                .containsExactly("东片/一.zip/青岚镇.txt", "二.txt");
    }

    @Test
    void archivesAreOpenedOnlySoDeep() {
        byte[] nested = REPORT;
        for (int i = 0; i < 6; i++) {
            nested = Archives.utf8(files("inner.zip", nested));
        }

        List<DocumentResult> results = reader.read("a.zip", nested);

        assertThat(results).singleElement().isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo("FILE-06");
            assertThat(refused.detail()).isEqualTo("depth > 3");
        });
    }

    @Test
    void whatSystemsAndEditorsLeaveBehindIsPassedOver() {
        List<DocumentResult> results = reader.read(
                "a.zip",
                Archives.utf8(files(
                        "__MACOSX/._报告.txt", REPORT,
                        "镇/Thumbs.db", REPORT,
                        ".DS_Store", REPORT,
                        "镇/~$报告.docx", REPORT,
                        "镇/报告.txt", REPORT)));

        assertThat(paths(results)).containsExactly("镇/报告.txt");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "../../etc/报告.txt, etc/报告.txt",
                "/报告.txt, 报告.txt",
                "乡镇\\报告.txt, 乡镇/报告.txt",
                "'报告\u202Etxt.exe', '报告\uFFFDtxt.exe'",
                "'报告\n2.txt', '报告\uFFFD2.txt'"
            })
    void aPathIsShownWithoutHarm(String path, String shown) {
        assertThat(paths(reader.read("a.zip", Archives.utf8(files(path, REPORT)))))
                .containsExactly(shown);
    }

    @Test
    void twoFilesOfOneNameAreToldApart() {
        String boundary = "Content-Disposition: attachment; filename=\"a.txt\"\n\n%s\n--x";
        String mail = "From: a@b\nTo: c@d\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                + boundary.formatted("规章 1") + "\n" + boundary.formatted("规章 2") + "--\n";

        assertThat(paths(reader.read("m.eml", text(mail)))).containsExactly("a.txt", "a.txt (2)");
    }

    @Test
    void aBombIsStoppedAndSoIsNothingElse() {
        byte[] bomb = new byte[64 << 20];

        List<DocumentResult> results =
                reader.read("a.zip", Archives.utf8(files("bomb.txt", bomb, "report.txt", REPORT)));

        assertThat(results.get(0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).isEqualTo("ratio > 200"));
        assertThat(results.get(1)).isInstanceOf(Opened.class);
    }

    @Test
    void anArchiveOfTooManyFilesSaysSoOnce() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put("report" + i + ".txt", REPORT);
        }
        DocumentLimits few = new DocumentLimits(1 << 20, 1 << 20, 200, 5, 3, 10, 1000, 60);

        List<DocumentResult> results = new DocumentReader(few).read("a.zip", Archives.utf8(files));

        assertThat(results).filteredOn(Opened.class::isInstance).hasSize(4);
        assertThat(results)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.origin()).isEqualTo(Origin.INBOX);
                    assertThat(refused.detail()).isEqualTo("entries > 5");
                });
    }

    @Test
    void anEncryptedFileIsRefusedAlone() {
        byte[] archive = Archives.utf8(files("a.txt", REPORT, "b.txt", REPORT));
        encrypt(archive, "a.txt");

        List<DocumentResult> results = reader.read("a.zip", archive);

        assertThat(results.get(0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo("FILE-07"));
        assertThat(results.get(1)).isInstanceOf(Opened.class);
    }

    @Test
    void anArchiveWithNothingInItIsEmpty() {
        assertThat(reader.read("a.zip", Archives.utf8(files(".DS_Store", REPORT))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo("FILE-01"));
    }

    @Test
    void aFilePackedByGzipIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(REPORT);
        }

        assertThat(paths(reader.read("乡镇/青岚镇.txt.gz", bytes.toByteArray()))).containsExactly("青岚镇.txt");
    }

    @ParameterizedTest
    @CsvSource({"'\u0089PNG\r\n', FILE-05P", "GIF89a, FILE-05P", "Rar!, FILE-05"})
    void picturesAndOtherArchivesAreRefusedForWhatTheyAre(String content, String rule) {
        assertThat(reader.read("a", content.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    @Test
    void damagedArchivesAndMailsNeverThrow() {
        byte[] archive = Archives.gbk(files("一.txt", REPORT, "二.zip", Archives.utf8(files("三.txt", REPORT))));
        byte[] mail = """
                From: a
                To: b
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain; name="=?gbk?B?xOq2yLGouOY=?="
                Content-Transfer-Encoding: base64

                xOq2yLGouOY=
                --x
                Content-Type: message/rfc822

                From: a
                MIME-Version: 1.0

                正文
                --x--
                """.getBytes(Charset.forName("GBK"));
        Random random = new Random(7);
        for (byte[] sound : List.of(archive, mail)) {
            for (int i = 0; i < 2000; i++) {
                assertThat(reader.read("a", damaged(sound, random))).isNotEmpty();
            }
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Sets the flag for encryption in the directory entry of a name. */
    private static void encrypt(byte[] archive, String name) {
        for (int at = 0; at + 46 + name.length() <= archive.length; at++) {
            boolean isEntry =
                    archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2;
            if (isEntry && new String(archive, at + 46, name.length(), StandardCharsets.US_ASCII).equals(name)) {
                archive[at + 8] |= 1;
            }
        }
    }

    private static List<String> paths(List<DocumentResult> results) {
        return results.stream().map(result -> result.origin().path()).toList();
    }

    private static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return files;
    }
}
