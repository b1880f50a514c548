package org.gouji.publish.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs an office file again so that it does not tell when it was packed: the same parts give the same bytes. */
public final class FixedZip {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Programs tell by its place at the front what a file is. */
    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    public static byte[] of(byte[] zip) throws IOException {
        return of(zip, UnaryOperator.identity());
    }

    /**
     * The same with its parts changed.
     *
     * @param change what becomes of each part
     */
    public static byte[] of(byte[] zip, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile from = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                parts.put(
                        entry.getName(), change.apply(from.getInputStream(entry).readAllBytes()));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            byte[] first = parts.remove(FIRST);
            if (first != null) {
                write(FIRST, first, to);
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(part.getKey(), part.getValue(), to);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(String name, byte[] content, ZipOutputStream to) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
