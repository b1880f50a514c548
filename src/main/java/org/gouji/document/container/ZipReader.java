package org.gouji.document.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.gouji.document.Budget;
import org.gouji.document.HeldFile;
import org.gouji.document.ZipPackage;

/** The files in a ZIP archive, by path, so that it does not matter in which order they were put in. */
public final class ZipReader {

    /** The files that somebody put into the archive. */
    public List<HeldFile> files(ZipPackage archive, Budget budget) {
        Map<String, HeldFile.Content> byName = new HashMap<>();
        List<HeldFile> files = new ArrayList<>();
        for (ZipArchiveEntry entry : archive.entries()) {
            String name = name(entry);
            if (!entry.isDirectory() && !HeldName.isJunk(name)) {
                HeldFile.Content content = () -> bytes(archive, entry, budget);
                byName.putIfAbsent(name, content);
                files.add(new HeldFile(name, content, new FolderBeside(name, byName)));
            }
        }
        files.sort(Comparator.comparing(HeldFile::name));
        return files;
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return HeldName.safe(entry.getName());
        }
        boolean saysUtf8 = entry.getGeneralPurposeBit().usesUTF8ForNames();
        return HeldName.safe(saysUtf8 ? HeldName.decodedAsUtf8(raw) : HeldName.decoded(raw));
    }

    private static byte[] bytes(ZipPackage archive, ZipArchiveEntry entry, Budget budget) throws IOException {
        try (InputStream content = archive.stream(entry, budget)) {
            return content.readAllBytes();
        }
    }
}
