package org.gouji.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * The bytes of a ZIP file opened by its directory, in memory: what DOCX, XLSX and OFD are made of. Everything that is
 * unpacked is charged to the budget.
 */
public final class ZipPackage {

    /** For the others commons-compress asks for libraries that are not here. */
    private static final Set<ZipMethod> METHODS = Set.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.UNSHRINKING,
            ZipMethod.IMPLODING,
            ZipMethod.BZIP2);

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

    /** The content of an entry, unpacked while it is read. One that is encrypted, or packed in an unknown way, is refused. */
    public InputStream stream(ZipArchiveEntry entry, Budget budget) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedFile("FILE-07", "ZIP");
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method == null || !METHODS.contains(method)) {
            throw new RefusedFile("FILE-05", "ZIP " + (method == null ? "?" : method));
        }
        return new ChargedStream(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    }
}
