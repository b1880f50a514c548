package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a journal again, from the file alone: whether each line follows the one before, and whether the packages beside it
 * are those that it says were published. What was taken off its end nobody can see from the file; the next run puts it back,
 * from the tables.
 */
public final class JournalVerifier {

    private static final String NAME = "journal.csv";
    private static final String HEADING = "seq,run,time,operator,what,year,unit_code,file,sha256,author,detail,hash";
    private static final String BEFORE_ALL = "0".repeat(64);
    private static final int WHAT = 4;
    private static final int FILE = 7;
    private static final int SHA256 = 8;
    private static final int COLUMNS = 12;

    private final Path file;
    private final List<Flaw> flaws = new ArrayList<>();

    private JournalVerifier(Path file) {
        this.file = file;
    }

    /** What is wrong with a journal and with the packages beside it; nothing if all is sound. */
    public static List<Flaw> verify(Path file) throws IOException {
        JournalVerifier verifier = new JournalVerifier(file);
        verifier.verifyChain();
        if (verifier.flaws.isEmpty()) {
            verifier.verifyPackages();
        }
        return List.copyOf(verifier.flaws);
    }

    /** Whether a version of a package is the one of which the journal beside the packages tells; nothing if none is there. */
    public static List<Flaw> verifyVersion(Path version) throws IOException {
        Path place = version.toRealPath();
        Path home = place.getParent();
        Path output = home == null ? null : home.getParent();
        if (home == null || output == null || !Files.exists(output.resolve(NAME))) {
            return List.of();
        }
        JournalVerifier verifier = new JournalVerifier(output.resolve(NAME));
        String folder = home.getFileName() + "/" + place.getFileName();
        String sha256 = verifier.published().get(folder);
        if (sha256 != null) {
            verifier.verifyPackage(folder, place, sha256);
        }
        return List.copyOf(verifier.flaws);
    }

    private void verifyChain() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
            flaw("journal-heading", "line", "1");
            return;
        }
        String before = BEFORE_ALL;
        long number = 0;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int comma = line.lastIndexOf(',');
            String hash = line.substring(comma + 1);
            String covered = comma < 0 ? "" : line.substring(0, comma);
            String place = Integer.toString(i + 1);
            number++;
            if (!covered.startsWith(number + ",")) {
                flaw("journal-number", "line", place, "expected", Long.toString(number));
                return; // from here on every number is wrong
            }
            if (!hash.equals(sha256(before + "\n" + covered))) {
                flaw("journal-chain", "line", place, "n", Long.toString(number));
            }
            before = hash;
        }
    }

    private void verifyPackages() throws IOException {
        for (Map.Entry<String, String> each : published().entrySet()) {
            Path version = file.resolveSibling(each.getKey());
            if (Files.isDirectory(version)) {
                verifyPackage(each.getKey(), version, each.getValue());
            } else {
                flaw("journal-gone", "folder", each.getKey());
            }
        }
    }

    private void verifyPackage(String folder, Path version, String expected) throws IOException {
        Path manifest = version.resolve("manifest.json");
        String found = Files.exists(manifest) ? sha256(Files.readAllBytes(manifest)) : "";
        if (!found.equals(expected)) {
            flaw("journal-package", "folder", folder);
        }
    }

    /** Of each version the manifest's hash. */
    private Map<String, String> published() throws IOException {
        Map<String, String> published = new TreeMap<>();
        try (CsvScanner csv = new CsvScanner(file)) {
            while (csv.next()) {
                if (csv.fields() == COLUMNS && csv.text(WHAT).equals("published")) {
                    published.put(csv.text(FILE), csv.text(SHA256));
                }
            }
        }
        return published;
    }

    private void flaw(String kind, String... arguments) {
        flaws.add(Flaw.of(kind, String.valueOf(file.getFileName()), arguments));
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
