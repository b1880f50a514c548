package org.gouji.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The bytes of a ZIP file opened by its directory, in memory: what DOCX, XLSX and OFD are made of. Everything that is
 * unpacked is charged to the budget.
 */
public final class ZipPackage {

    private final ZipFile zip;

    private ZipPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** Reads the directory; damaged bytes throw an {@link IOException}. */
    public static ZipPackage open(byte[] bytes) throws IOException {
        return new ZipPackage(ZipFile.builder()
                .setByteArray(bytes)
                .setCharset(StandardCharsets.UTF_8)
                .get());
    }

    /** The entries, in the order of the directory. */
    public List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    /** Whether an entry is packed in a way that is known. */
    public boolean canUnpack(ZipArchiveEntry entry) {
        return zip.canReadEntryData(entry);
    }

    /** Whether there is an entry of this name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The content of the entry of this name, unpacked while it is read. */
    public Optional<InputStream> stream(String name, Budget budget) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(stream(entry, budget));
    }

    /** The content of an entry, unpacked while it is read. */
    public InputStream stream(ZipArchiveEntry entry, Budget budget) throws IOException {
        return new ChargedStream(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    }
}
