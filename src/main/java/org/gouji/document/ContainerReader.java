package org.gouji.document;

import java.io.IOException;
import java.util.List;

/** Takes apart a file that holds other files: an archive, an e-mail. For any number of threads. */
public interface ContainerReader {

    /**
     * The files that could hold a report, in an order that depends on nothing but the bytes, without unpacking what they
     * hold in turn. Their content is asked for once each, in this order.
     */
    List<HeldFile> files(DocumentFile container, Budget budget) throws IOException;
}
