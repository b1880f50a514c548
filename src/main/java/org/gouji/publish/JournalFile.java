package org.gouji.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** The journal as a file beside the packages. It holds times, so it is in none of them. */
public final class JournalFile {

    public static final String NAME = "journal.csv";

    private static final byte END_OF_LINE = '\n';

    /** Lines of the journal, one behind the other. */
    public interface Lines {
        void each(Consumer<String> taker);
    }

    private final Path output;
    private final Path file;

    public JournalFile(Path output) {
        this.output = output;
        this.file = output.resolve(NAME);
    }

    /** The last line; empty if there is no such file or nothing in it. */
    public Optional<String> lastLine() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = bytes.length();
            if (end == 0) {
                return Optional.empty();
            }
            long from = end - 1;
            do {
                from--;
                bytes.seek(Math.max(from, 0));
            } while (from >= 0 && bytes.readByte() != END_OF_LINE);
            byte[] line = new byte[(int) Math.max(0, end - from - 1)];
            bytes.seek(from + 1);
            bytes.readFully(line);
            String text = new String(line, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }

    /** Keeps a file that is not to be replaced, under the number of the run that found it. */
    public void putAside(long run) throws IOException {
        Files.move(
                file,
                file.resolveSibling("journal-before-run-" + run + ".csv"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the whole file aside, and renames it when it is on the disk. */
    public void write(String heading, Lines lines) throws IOException {
        Path aside = file.resolveSibling("." + NAME + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            line(writer, heading);
            lines.each(line -> line(writer, line));
        }
        Disk.forceFile(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceEntries(output);
    }

    private static void line(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write(END_OF_LINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
