package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.intake.hostile.HostileFile;
import org.gouji.intake.hostile.HostileFiles;

/**
 * How small a heap the hostile files of a format leave enough of, each format in processes of its own that end where memory
 * does, and how long the slowest of them takes in it.
 */
final class HostileBenchmark {

    private static final List<Integer> MEGABYTES = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512);

    String table() {
        StringBuilder table = new StringBuilder("""
            | format | files | MB of heap | slowest, ms | which |
            |---|---:|---:|---:|---|
            """);
        formats().forEach((format, files) -> table.append("| ")
                .append(format)
                .append(" | ")
                .append(files)
                .append(" | ")
                .append(smallest(format))
                .append(" |\n"));
        return table.toString();
    }

    private static Map<String, Long> formats() {
        try {
            return HostileFiles.all().stream()
                    .collect(Collectors.groupingBy(HostileFile::extension, TreeMap::new, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heap with what the files took in it, as the last cells of a line. */
    private static String smallest(String format) {
        int enough = MEGABYTES.size();
        String said = "| ";
        for (int tooSmall = -1; enough - tooSmall > 1; ) {
            int tried = (tooSmall + enough) / 2;
            Optional<String> now = read(format, MEGABYTES.get(tried));
            if (now.isPresent()) {
                enough = tried;
                said = now.get().replaceFirst(" ", " | ");
            } else {
                tooSmall = tried;
            }
        }
        return enough == MEGABYTES.size() ? "more | | " : MEGABYTES.get(enough) + " | " + said;
    }

    /** What the process says; empty if its memory was not enough. */
    private static Optional<String> read(String format, int megabytes) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName(),
                format);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            String last = said.substring(said.lastIndexOf('\n') + 1);
            return process.waitFor() == 0 ? Optional.of(last) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted.", e);
        }
    }
}
