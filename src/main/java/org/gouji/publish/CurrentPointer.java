package org.gouji.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Which version a reader should take: the link {@code current}, or the one-line file {@code current.txt} where links
 * cannot be made. Both are replaced in one step.
 */
final class CurrentPointer {

    private static final String LINK = "current";
    private static final String TEXT = "current.txt";
    private static final String NEXT = ".next";

    private final Path home;
    private final LinkMaker links;

    /** Makes a symbolic link. */
    @FunctionalInterface
    interface LinkMaker {
        void link(Path link, Path target) throws IOException;
    }

    CurrentPointer(Path home, LinkMaker links) {
        this.home = home;
        this.links = links;
    }

    /** The version it points to, if it points to one that is there. */
    Optional<Path> read() throws IOException {
        Path link = home.resolve(LINK);
        Path text = home.resolve(TEXT);
        if (Files.isSymbolicLink(link)) {
            return there(Files.readSymbolicLink(link).toString());
        }
        return Files.exists(text) ? there(Files.readString(text).strip()) : Optional.empty();
    }

    private Optional<Path> there(String version) {
        return Optional.of(home.resolve(version)).filter(Files::isDirectory);
    }

    void moveTo(Path version) throws IOException {
        Path next = home.resolve(LINK + NEXT);
        Files.deleteIfExists(next);
        if (madeLink(next, version.getFileName())) {
            replace(next, home.resolve(LINK));
            Files.deleteIfExists(home.resolve(TEXT));
        } else {
            Files.writeString(next, version.getFileName() + "\n", StandardCharsets.UTF_8);
            replace(next, home.resolve(TEXT));
            Files.deleteIfExists(home.resolve(LINK));
        }
        Disk.forceEntries(home);
    }

    private boolean madeLink(Path link, Path target) {
        try {
            links.link(link, target);
            return Files.exists(link, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a file system or an account without links
        }
    }

    private static void replace(Path next, Path place) throws IOException {
        Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
