package org.gouji.document;

import java.io.FilterInputStream;
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
        return new Charged(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    }

    /** Charges what is read, so that a bomb is stopped before it has gone off. */
    private static final class Charged extends FilterInputStream {

        private final long packed;
        private final Budget budget;
        private long soFar;

        Charged(InputStream in, long packed, Budget budget) {
            super(in);
            this.packed = packed;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                charge(1);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) {
                charge(count);
            }
            return count;
        }

        private void charge(int count) {
            soFar += count;
            budget.unpacked(count, soFar, packed);
        }
    }
}
