package org.gouji.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.gouji.message.Refusal;

/** A file that a command writes where the operator asked for it. */
record OutputFile(Path path) {

    /** What a file consists of, written bit by bit. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes it aside and renames it, so that nobody ever sees half a file; the folder has to be there. */
    void write(byte[] content) {
        aside(aside -> {
            try (OutputStream out = Files.newOutputStream(aside)) {
                out.write(content); // in one go; Files.write asks the kernel once for every 8 KB
            }
        });
    }

    /** The same for a large file that only its owner may read, which is on the disk before it has its name. */
    void write(Content content) {
        aside(aside -> {
            Files.deleteIfExists(aside);
            try (FileChannel channel = FileChannel.open(
                            aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner());
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
        });
    }

    private FileAttribute<?>[] onlyOwner() {
        boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private interface Writing {
        void write(Path aside) throws IOException;
    }

    private void aside(Writing writing) {
        Path aside = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try {
                writing.write(aside);
                Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw Refusal.at(path, "file.unwritable", Map.of("cause", e), e);
        }
    }
}
