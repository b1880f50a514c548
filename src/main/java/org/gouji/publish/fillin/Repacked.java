package org.gouji.publish.fillin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs a workbook again, so that it has the same bytes each time: without the time, and its merged cells in order. The hash
 * of a password that nobody set is left out as well.
 */
final class Repacked {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
    private static final String PASSWORD = "(<sheetProtection) password=\"[^\"]*\"";

    private Repacked() {}

    static byte[] zip(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(EARLIEST);
                to.putNextEntry(undated);
                to.write(settled(text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String settled(String xml) {
        String text = xml.replaceAll(CREATED, "").replaceAll(PASSWORD, "$1");
        Matcher merged = MERGED.matcher(text);
        if (!merged.find()) {
            return text;
        }
        String sorted =
                Stream.of(merged.group(1).split("(?=<mergeCell )", -1)).sorted().collect(Collectors.joining());
        return text.substring(0, merged.start(1)) + sorted + text.substring(merged.end(1));
    }
}
