package org.gouji.document;

import java.io.IOException;
import java.util.List;

/** Takes apart a file that holds other files: an archive, an e-mail. For any number of threads. */
public interface ContainerReader {

    /** The files that could hold a report, in the order in which they stand, without unpacking what they hold in turn. */
    List<DocumentFile> files(DocumentFile container, Budget budget) throws IOException;
}
