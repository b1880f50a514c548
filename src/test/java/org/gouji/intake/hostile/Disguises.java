package org.gouji.intake.hostile;

import static org.gouji.intake.hostile.HostileFile.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.gouji.document.Archives;

/** Files that were cut off, that begin like something and go on as noise, or that have the name of another format. */
final class Disguises {

    private static final List<String> BEGINNINGS = List.of(
            "%PDF-1.7\n",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            "{\\rtf1 ",
            "\u0089PNG\r\n\u001A\n",
            "\u00FF\u00D8\u00FF\u00E0",
            "GIF89a",
            "II*\u0000",
            "Rar!\u001A\u0007",
            "7z\u00BC\u00AF'\u001C",
            "\u001F\u008B\b",
            "<html>",
            "<?xml version=\"1.0\"?>",
            "From: a\r\nMIME-Version: 1.0\r\n",
            "\u00EF\u00BB\u00BF",
            "\u00FF\u00FE",
            "BM",
            "MZ\u0090",
            "ustar");

    private Disguises() {}

    static List<HostileFile> files() throws IOException {
        List<HostileFile> files = new ArrayList<>();
        Map<String, HostileFile.Maker> honest = honest();
        List<String> formats = List.copyOf(honest.keySet());
        for (int i = 0; i < formats.size(); i++) {
            HostileFile.Maker maker = Objects.requireNonNull(honest.get(formats.get(i)));
            String other = formats.get((i + 1) % formats.size());
            files.add(hostile("cut-in-the-middle." + formats.get(i), () -> cut(maker.bytes(), 2)));
            files.add(hostile("cut-near-the-end." + formats.get(i), () -> cut(maker.bytes(), 1.05)));
            files.add(hostile("cut-near-the-begin." + formats.get(i), () -> cut(maker.bytes(), 20)));
            files.add(hostile("named-otherwise-" + formats.get(i) + "." + other, maker));
        }
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            byte[] begin = BEGINNINGS.get(i).getBytes(StandardCharsets.ISO_8859_1);
            int seed = i;
            files.add(hostile("noise-" + i + ".bin", () -> {
                byte[] noise = noise(20_000, seed);
                System.arraycopy(begin, 0, noise, 0, begin.length);
                return noise;
            }));
            files.add(hostile("nothing-but-a-begin-" + i + ".bin", () -> begin));
        }
        return files;
    }

    /** The draft in each format. */
    static Map<String, HostileFile.Maker> honest() {
        Map<String, HostileFile.Maker> honest = new LinkedHashMap<>();
        honest.put("txt", () -> Draft.text(Draft.FIGURE));
        honest.put("csv", () -> Draft.csv(Draft.FIGURE));
        honest.put("html", () -> Draft.page(Draft.FIGURE));
        honest.put("docx", () -> Draft.docx(Draft.FIGURE));
        honest.put("xlsx", () -> Draft.xlsx("<c r='B5'><v>12</v></c>"));
        honest.put("xls", () -> SheetFiles.old(Draft.FIGURE, book -> {}));
        honest.put("rtf", () -> Draft.rtf(Draft.FIGURE));
        honest.put("doc", WordFiles::doc);
        honest.put("pdf", () -> PdfText.draft(PdfText.first(0, Draft.FIGURE)).bytes());
        honest.put("ofd", () -> OfdFiles.honest());
        honest.put("zip", () -> Archives.utf8(Map.of("a.txt", Draft.text(Draft.FIGURE))));
        honest.put("gz", () -> ArchiveFiles.gzip(Draft.text(Draft.FIGURE)));
        honest.put("eml", () -> MailFiles.honest());
        return honest;
    }

    private static byte[] cut(byte[] whole, double by) {
        return Arrays.copyOf(whole, (int) (whole.length / by));
    }

    static byte[] noise(int length, int seed) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /** With so many bytes changed. */
    static byte[] damaged(byte[] whole, int seed, int changes) {
        byte[] damaged = whole.clone();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
