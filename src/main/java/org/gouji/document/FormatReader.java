package org.gouji.document;

import java.io.IOException;

/**
 * Reads one format. A file that cannot be read is refused with a {@link RefusedFile}; whatever else a library throws on
 * damaged bytes is caught by {@link DocumentReader}, which refuses the file as damaged. For any number of threads.
 */
public interface FormatReader {

    /** The pieces of the file in reading order. */
    Document read(DocumentFile file, Budget budget) throws IOException;
}
