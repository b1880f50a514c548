package org.gouji.document;

import org.gouji.model.Source;

/** What came of opening a file: a document, or the reason why there is none. */
public sealed interface DocumentResult {

    /** The file could be opened. */
    record Opened(Document document) implements DocumentResult {}

    /**
     * The file could not be opened.
     *
     * @param name of the file; for a file held by another its path inside
     * @param rule id of the rule that says why, such as {@code FILE-01}
     * @param detail what was found instead, empty if there is nothing to say
     * @param source the held file, or the whole
     */
    record Refused(String name, String rule, String detail, Source source) implements DocumentResult {}
}
