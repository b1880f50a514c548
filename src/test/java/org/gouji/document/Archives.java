package org.gouji.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/** ZIP archives as different programs write them. */
public final class Archives {

    private Archives() {}

    /** As Windows in China writes it: names in GBK, and nothing that says so. */
    public static byte[] gbk(Map<String, byte[]> files) {
        return zip("GBK", false, UnicodeExtraFieldPolicy.NEVER, files);
    }

    /** As macOS writes it: names in UTF-8, and nothing that says so. */
    public static byte[] silentUtf8(Map<String, byte[]> files) {
        return zip("UTF-8", false, UnicodeExtraFieldPolicy.NEVER, files);
    }

    /** As most programs write it: names in UTF-8, with the flag. */
    public static byte[] utf8(Map<String, byte[]> files) {
        return zip("UTF-8", true, UnicodeExtraFieldPolicy.NEVER, files);
    }

    /** As Info-ZIP writes it: names in an old character set, and in UTF-8 in an extra field. */
    public static byte[] infoZip(Map<String, byte[]> files) {
        return zip("CP437", false, UnicodeExtraFieldPolicy.ALWAYS, files);
    }

    private static byte[] zip(String charset, boolean flag, UnicodeExtraFieldPolicy extra, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(flag);
            zip.setCreateUnicodeExtraFields(extra);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
