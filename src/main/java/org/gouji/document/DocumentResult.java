package org.gouji.document;

/** What came of opening a file: a document, or the reason why there is none. */
public sealed interface DocumentResult {

    /** The file of the inbox, or the one held by it. */
    Origin origin();

    /** The file could be opened; the places of its pieces are seen from the file of the inbox. */
    record Opened(Document document, Origin origin) implements DocumentResult {}

    /**
     * The file could not be opened.
     *
     * @param rule id of the rule that says why, such as {@code FILE-01}
     * @param detail what was found instead, empty if there is nothing to say
     */
    record Refused(Origin origin, String rule, String detail) implements DocumentResult {}
}
