package org.gouji.publish.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as one file: sorted by name and without times, so that the same files give the same bytes. */
public final class FolderZip {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FolderZip() {}

    /**
     * Packs all files of a folder.
     *
     * @param top the folder that it unpacks to
     */
    public static void write(Path folder, String top, Path zip) throws IOException {
        try (ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            // Tables shrink to a tenth anyhow; the usual effort takes twice as long and saves an eighth of that.
            to.setLevel(Deflater.BEST_SPEED);
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(top + "/" + name(folder, file));
                entry.setTimeLocal(TIME);
                to.putNextEntry(entry);
                Files.copy(file, to);
                to.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .sorted((one, other) -> name(folder, one).compareTo(name(folder, other)))
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
