package org.gouji.publish.verify;

import java.io.IOException;

/** Takes a line of a published file. */
@FunctionalInterface
interface LineConsumer {
    void take(CsvScanner line, Header header) throws IOException;
}
