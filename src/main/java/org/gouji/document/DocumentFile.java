package org.gouji.document;

/**
 * A file as it came: one of the inbox, or one held by an archive or an e-mail.
 *
 * @param name the file's name; for a held file its path inside what holds it, with {@code /}
 * @param bytes its content, shared and never changed
 * @param beside what it may show without holding it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record DocumentFile(String name, byte[] bytes, Beside beside) {

    /** A file that stands by itself. */
    public DocumentFile(String name, byte[] bytes) {
        this(name, bytes, Beside.NOTHING);
    }
}
