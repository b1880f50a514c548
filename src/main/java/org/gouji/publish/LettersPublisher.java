package org.gouji.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.csv.LettersCsv;
import org.gouji.publish.csv.RepliesCsv;

/**
 * Publishes letters into a folder: {@code <county>-<year>-letters/v1}, {@code v2} and so on, with a pointer to the current
 * version, as {@link PackagePublisher} does with packages.
 */
public final class LettersPublisher {

    private final Path output;
    private final Executor hands;

    /** @param hands who makes the letters */
    public LettersPublisher(Path output, Executor hands) {
        this.output = output;
        this.hands = hands;
    }

    /** Writes the letters and puts them in place; returns the version that is current now. */
    public Path publish(LetterContent content, Submissions submissions) {
        try {
            VersionFolders folders = new VersionFolders(output, content.name(), Files::createSymbolicLink);
            Path stage = folders.stage();
            try {
                new LettersWriter(content, stage, hands).write(submissions);
                return keep(folders, stage);
            } finally {
                Disk.remove(stage);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(content, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(content, e);
        }
    }

    /** Whether letters are in place. */
    public boolean isPublished(LetterContent content) {
        return Files.isDirectory(output.resolve(content.name()));
    }

    /** The list has the hash of every letter, so where it is equal all are; what was replied stands beside it. */
    private static Path keep(VersionFolders folders, Path stage) throws IOException {
        byte[] list = Files.readAllBytes(stage.resolve(LettersCsv.NAME));
        Path replies = stage.resolve(RepliesCsv.NAME);
        Optional<Path> same = folders.versionWith(LettersCsv.NAME, list).filter(version -> hasSame(version, replies));
        Path version = same.isPresent() ? same.get() : folders.keep(stage);
        folders.point(version);
        return version;
    }

    private static boolean hasSame(Path version, Path file) {
        try {
            Path other = version.resolve(String.valueOf(file.getFileName()));
            return Files.exists(other) && Files.mismatch(file, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OperatorException unwritable(LetterContent content, IOException e) {
        Map<String, String> arguments =
                Map.of("folder", output.toString(), "name", content.name(), "cause", Disk.reason(e));
        return Refusal.of("publish.unwritable", arguments, e);
    }
}
