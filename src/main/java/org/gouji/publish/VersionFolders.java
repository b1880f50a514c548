package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.publish.zip.FolderZip;

/** The folder of one county and year: its versions {@code v1}, {@code v2}, the pointer to the current one, the stage. */
final class VersionFolders {

    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]*");
    private static final String STAGE = ".stage";
    /** What would change in a final year, in the columns of {@code changes.csv}. */
    static final String PENDING = "pending.csv";

    private static final String STAGED_ZIP = ".stage.zip";

    private final Path home;
    private final CurrentPointer pointer;

    /** Opens the folder, and makes it if the folder for all output can be made. */
    VersionFolders(Path output, String name, CurrentPointer.LinkMaker links) throws IOException {
        Path parent = output.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString(), null, "there is no folder " + parent);
        }
        this.home = Files.createDirectories(output.resolve(name));
        this.pointer = new CurrentPointer(home, links);
    }

    /** An empty folder to build the next version in; what a dead run left there is removed. */
    Path stage() throws IOException {
        Path stage = home.resolve(STAGE);
        Disk.remove(stage);
        Files.deleteIfExists(home.resolve(STAGED_ZIP));
        return Files.createDirectory(stage);
    }

    /**
     * The version in which a file that tells all others apart has this content: the current one, or one that a dead run left
     * without pointing to it.
     */
    Optional<Path> versionWith(String name, byte[] content) throws IOException {
        List<Path> candidates = Stream.concat(
                        pointer.read().stream(), versions().stream().limit(1))
                .toList();
        for (Path version : candidates) {
            Path file = version.resolve(name);
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version that readers take now. */
    Optional<Path> current() throws IOException {
        return pointer.read();
    }

    /** The number of the version that comes next. */
    int nextNumber() throws IOException {
        return 1 + versions().stream().mapToInt(VersionFolders::number).max().orElse(0);
    }

    /** Makes the stage the next version; it is then complete and on disk, but not yet current. */
    Path keep(Path stage) throws IOException {
        Disk.force(stage);
        Path version = home.resolve("v" + nextNumber());
        Files.move(stage, version, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceEntries(home);
        return version;
    }

    /** Packs a version into one file beside it, {@code 990100-2021-v2.zip}, unless that is there already. */
    void pack(Path version) throws IOException {
        Path zip = Packages.zip(version);
        if (Files.exists(zip)) {
            return;
        }
        Path staged = home.resolve(STAGED_ZIP);
        FolderZip.write(version, Packages.unpacked(zip), staged);
        Disk.forceFile(staged);
        Files.move(staged, zip, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceEntries(home);
    }

    /** Keeps the list of what would change in a final year. */
    void keepPending(Path changes) throws IOException {
        Disk.forceFile(changes);
        Files.move(changes, home.resolve(PENDING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceEntries(home);
    }

    void removePending() throws IOException {
        Files.deleteIfExists(home.resolve(PENDING));
    }

    /** Makes a version the current one, if it is not. */
    void point(Path version) throws IOException {
        if (!pointer.read().equals(Optional.of(version))) {
            pointer.moveTo(version);
        }
    }

    /** All versions, the last first. */
    private List<Path> versions() throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry ->
                            VERSION.matcher(String.valueOf(entry.getFileName())).matches())
                    .sorted(Comparator.comparingInt(VersionFolders::number).reversed())
                    .toList();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(String.valueOf(version.getFileName()).substring(1));
    }
}
