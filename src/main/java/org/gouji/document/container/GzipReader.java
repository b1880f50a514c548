package org.gouji.document.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gouji.document.Budget;
import org.gouji.document.ChargedStream;
import org.gouji.document.ContainerReader;
import org.gouji.document.DocumentFile;
import org.gouji.document.HeldFile;

/** The one file that was packed by gzip. */
public final class GzipReader implements ContainerReader {

    private static final String SUFFIX = ".gz";

    @Override
    public List<HeldFile> files(DocumentFile container, Budget budget) {
        String packed = container.name();
        String name = packed.substring(packed.lastIndexOf('/') + 1);
        boolean isNamed = name.endsWith(SUFFIX) && name.length() > SUFFIX.length();
        String unpacked = isNamed ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return List.of(new HeldFile(HeldName.safe(unpacked), () -> bytes(container.bytes(), budget)));
    }

    private static byte[] bytes(byte[] packed, Budget budget) throws IOException {
        try (InputStream content =
                new ChargedStream(new GZIPInputStream(new ByteArrayInputStream(packed)), packed.length, budget)) {
            return content.readAllBytes();
        }
    }
}
