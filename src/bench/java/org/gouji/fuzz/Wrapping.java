package org.gouji.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package of which the fuzzer makes one part: it would never get through the compression of the whole. */
final class Wrapping {

    static final Wrapping DOCX = new Wrapping("word-controls-2023/input.docx", "word/document.xml");
    static final Wrapping XLSX = new Wrapping("book-marks-2021/input.xlsx", "xl/worksheets/sheet1.xml");
    static final Wrapping OFD = new Wrapping("ofd-no-rules-2024/input.ofd", "Doc_0/Pages/Page_0/Content.xml");

    private final String part;
    private final Map<String, byte[]> parts;

    private Wrapping(String file, String part) {
        this.part = part;
        this.parts = parts(Seeds.FORMATS.resolve(file));
    }

    /** The package with this part. */
    byte[] around(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getKey().equals(part) ? content : each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of packages that a fuzzer may begin with. */
    List<byte[]> partsOf(List<Path> packages) {
        List<byte[]> found = new ArrayList<>();
        for (Path each : packages) {
            byte[] content = parts(each).get(part);
            if (content != null) {
                found.add(content);
            }
        }
        return found;
    }

    private static Map<String, byte[]> parts(Path file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
