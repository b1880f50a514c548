package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.gouji.document.Archives;

/** Archives in archives, bombs, and names that no file may have. */
final class ArchiveFiles {

    private static final byte[] REPORT = Draft.text(Draft.FIGURE);

    private ArchiveFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addNames(files);
        addBombs(files);
        addLies(files);
        return files;
    }

    private static void addNames(List<HostileFile> files) {
        named(files, "path-upwards", "../../../../etc/cron.d/年报.txt");
        named(files, "path-upwards-backwards", "..\\..\\..\\windows\\年报.txt");
        named(files, "path-from-the-root", "/etc/年报.txt");
        named(files, "path-with-drive", "C:\\windows\\年报.txt");
        named(files, "path-on-the-network", "\\\\198.51.100.1\\share\\年报.txt");
        named(files, "device", "CON.txt");
        named(files, "device-without-end", "镇/NUL");
        named(files, "device-with-stream", "年报.txt::$DATA");
        named(files, "points-and-blanks", "... ./. /年报.txt...   ");
        named(files, "nothing", "");
        named(files, "point", ".");
        named(files, "two-points", "..");
        named(files, "slashes", "/".repeat(1_000) + "年报.txt");
        named(files, "long-name", "年".repeat(20_000) + ".txt");
        named(files, "right-to-left", "年报\u202Etxt.exe");
        named(files, "lines", "年报\n\r\t\u0000.txt");
        named(files, "script", "<img src=x onerror=alert(1)>.txt");
        named(files, "formula", "=cmd|' /C calc'!A0.txt");
        named(files, "deep-path", "a/".repeat(10_000) + "年报.txt");
    }

    private static void named(List<HostileFile> files, String name, String entry) {
        files.add(hostile("archive-" + name + ".zip", () -> zip(entry, REPORT)));
    }

    private static void addBombs(List<HostileFile> files) {
        files.add(hostile("archive-bomb.zip", () -> zip("年报.txt", new byte[60 << 20])));
        files.add(hostile("archive-bomb-named-as-word.docx", () -> zip("word/document.xml", new byte[60 << 20])));
        files.add(hostile("archive-many-bombs.zip", () -> many(40, new byte[2 << 20])));
        files.add(hostile("archive-many-files.zip", () -> many(5_000, "1".getBytes(StandardCharsets.UTF_8))));
        files.add(hostile("archive-same-name-often.zip", () -> overlapping(3_000, REPORT)));
        files.add(hostile("archive-overlapping-bombs.zip", () -> overlapping(500, new byte[4 << 20])));
        files.add(hostile("archive-deep.zip", () -> nested(50, "a.zip")));
        files.add(hostile("archive-deep-and-wide.zip", () -> wide(4, 6)));
        files.add(hostile("archive-bomb.gz", () -> gzip(new byte[60 << 20])));
        files.add(hostile("archive-gzip-in-gzip.gz", () -> {
            byte[] bytes = REPORT;
            for (int i = 0; i < 40; i++) {
                bytes = gzip(bytes);
            }
            return bytes;
        }));
        files.add(hostile("archive-many-gzip-members.gz", () -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] one = gzip(new byte[1 << 20]);
            for (int i = 0; i < 100; i++) {
                all.writeBytes(one);
            }
            return all.toByteArray();
        }));
        files.add(hostile(
                "archive-page-in-word-in-archive.zip",
                () -> zip("a.docx", Draft.docx(Map.of("word/afchunk.zip", nested(10, "b.zip")), Draft.FIGURE, ""))));
    }

    private static void addLies(List<HostileFile> files) {
        files.add(hostile("archive-says-encrypted.zip", () -> changed(zip("a.txt", REPORT), 8, 1)));
        files.add(hostile("archive-unknown-method.zip", () -> changed(zip("a.txt", REPORT), 10, 99)));
        files.add(hostile("archive-says-huge.zip", () -> changed(zip("a.txt", REPORT), 24, 0x7FFFFFFF)));
        files.add(hostile("archive-says-nothing.zip", () -> changed(zip("a.txt", REPORT), 20, 0)));
        files.add(hostile("archive-begins-elsewhere.zip", () -> changed(zip("a.txt", REPORT), 42, 0x7FFFFFF0)));
        files.add(hostile("archive-long-names.zip", () -> changed(zip("a.txt", REPORT), 28, 0xFFFF)));
        files.add(hostile("archive-two-documents.docx", () -> twice()));
        files.add(hostile(
                "archive-behind-a-program.zip",
                () -> joined("MZ".getBytes(StandardCharsets.UTF_8), zip("a.txt", REPORT))));
        files.add(hostile(
                "archive-behind-an-archive.zip", () -> joined(zip("a.txt", Draft.text("99")), zip("a.txt", REPORT))));
        files.add(hostile("archive-of-nothing.zip", () -> Archives.utf8(Map.of())));
        files.add(hostile(
                "archive-with-executable.zip", () -> zip("年报.exe", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1))));
        files.add(hostile("archive-link.zip", () -> changed(zip("年报.txt", text("/etc/passwd")), 38, 0xA1FF0000)));
    }

    private static byte[] zip(String name, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        if (name.startsWith("word/")) {
            entries.put("[Content_Types].xml", text("<Types/>"));
        }
        entries.put(name, content);
        return Archives.utf8(entries);
    }

    private static byte[] many(int count, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put("年报" + i + ".txt", content);
        }
        return Archives.utf8(entries);
    }

    private static byte[] nested(int depth, String name) {
        byte[] bytes = REPORT;
        for (int i = 0; i < depth; i++) {
            bytes = zip(i == 0 ? "a.txt" : name, bytes);
        }
        return bytes;
    }

    private static byte[] wide(int depth, int width) {
        byte[] bytes = REPORT;
        for (int i = 0; i < depth; i++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (int j = 0; j < width; j++) {
                entries.put(j + (i == 0 ? ".txt" : ".zip"), bytes);
            }
            bytes = Archives.utf8(entries);
        }
        return bytes;
    }

    /** The first entry of the directory with another number at this place of it. */
    private static byte[] changed(byte[] zip, int place, int number) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 < zip.length; at++) {
            if (bytes.getInt(at) == 0x02014B50) {
                if (place == 8 || place == 10 || place == 28) {
                    bytes.putShort(at + place, (short) number);
                } else {
                    bytes.putInt(at + place, number);
                }
                break;
            }
        }
        return zip;
    }

    /** Many entries of the directory that are one file. */
    private static byte[] overlapping(int count, byte[] content) throws IOException {
        byte[] packed = raw(PdfFiles.packed(content));
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] name = "a.txt".getBytes(StandardCharsets.UTF_8);
        ByteBuffer zip = ByteBuffer.allocate(30 + name.length + packed.length + count * (46 + name.length) + 22)
                .order(ByteOrder.LITTLE_ENDIAN);
        header(zip.putInt(0x04034B50), sum, packed, content)
                .putShort((short) name.length)
                .putShort((short) 0);
        zip.put(name).put(packed);
        int directory = zip.position();
        for (int i = 0; i < count; i++) {
            header(zip.putInt(0x02014B50).putShort((short) 20), sum, packed, content)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0)
                    .put(name);
        }
        int length = zip.position() - directory;
        zip.putInt(0x06054B50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(length)
                .putInt(directory);
        return zip.putShort((short) 0).array();
    }

    private static ByteBuffer header(ByteBuffer zip, CRC32 sum, byte[] packed, byte[] content) {
        return zip.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) sum.getValue())
                .putInt(packed.length)
                .putInt(content.length);
    }

    /** Without the frame that ZIP does not have. */
    private static byte[] raw(byte[] zlib) {
        return java.util.Arrays.copyOfRange(zlib, 2, zlib.length - 4);
    }

    /** A DOCX with two parts of one name: readers disagree which of them is the document. */
    private static byte[] twice() {
        byte[] one =
                Draft.docx(Map.of("word/documenX.xml", text(Draft.document(Draft.run("规章 99")))), Draft.FIGURE, "");
        String latin = new String(one, StandardCharsets.ISO_8859_1).replace("documenX", "document");
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
