package org.gouji.job;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.message.Refusal;
import org.gouji.store.FileStamp;

/**
 * The files of the inbox with size and time stamp, by path. Files that nobody sent are passed over: hidden ones, and what
 * Office and the desktops of Windows and macOS leave behind.
 */
final class InboxListing {

    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini");
    private static final long NANOS = 1_000_000_000L;

    private final Path inbox;

    InboxListing(Path inbox) {
        this.inbox = inbox;
    }

    void requireFolder() {
        if (!Files.isDirectory(inbox)) {
            throw Refusal.at(inbox, "job.no-inbox", Map.of());
        }
    }

    List<FileStamp> files() {
        requireFolder();
        List<FileStamp> files = new ArrayList<>();
        try {
            Files.walkFileTree(inbox, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(files));
        } catch (IOException e) {
            throw Refusal.at(
                    String.valueOf(e.getMessage()),
                    "folder.unreadable",
                    Map.of("cause", e.getClass().getSimpleName()),
                    e);
        }
        files.sort(Comparator.comparing(FileStamp::path));
        return files;
    }

    private SimpleFileVisitor<Path> visitor(List<FileStamp> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(inbox) || !isPassedOver(folder)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isPassedOver(file)) {
                    files.add(stamp(path(file), attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof FileSystemLoopException || failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        };
    }

    private static boolean isPassedOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".")
                || name.startsWith("~$")
                || LEFT_BEHIND.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private String path(Path file) {
        return inbox.relativize(file).toString().replace(inbox.getFileSystem().getSeparator(), "/");
    }

    /** What can be seen of the file of this path. */
    static FileStamp stamp(String path, BasicFileAttributes attributes) {
        return new FileStamp(path, attributes.size(), nanos(attributes.lastModifiedTime()));
    }

    private static long nanos(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * NANOS + instant.getNano();
    }
}
