package org.gouji.publish.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file again so that it does not tell when it was packed: the same parts give the same bytes. */
final class FixedZip {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Programs tell by its place at the front what a file is. */
    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    static byte[] of(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                parts.put(entry.getName(), from.readAllBytes());
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
