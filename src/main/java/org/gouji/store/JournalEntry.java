package org.gouji.store;

/**
 * Something that was done, as the journal tells it.
 *
 * @param what one of the words of {@link Deed}
 * @param year report year; empty where it is about none
 * @param unit code of the unit; empty where it is about none
 * @param file path in the inbox, or folder of a package in the output; empty where it is about none
 * @param sha256 of the file, of the manifest of a package, or of what a line of decisions says
 * @param author who answers for it, as the line of decisions says
 * @param detail what else is to be known, as {@code key=value; key=value}
 */
public record JournalEntry(
        Deed what, String year, String unit, String file, String sha256, String author, String detail) {

    /** Control characters are escaped, so that a line of the journal is a line of its file, and fits any database. */
    public static JournalEntry of(
            Deed what, String year, String unit, String file, String sha256, String author, String detail) {
        return new JournalEntry(
                what,
                PlainText.escape(year),
                PlainText.escape(unit),
                PlainText.escape(file),
                sha256,
                PlainText.escape(author),
                PlainText.escape(detail));
    }

    /** What can be done. */
    public enum Deed {
        /** A file was read, and this report in it stored. */
        READ,
        /** A file was looked into, and nothing of it stored. */
        REJECTED,
        /** A line of the file of decisions is new. */
        DECIDED,
        /** A line of the file of decisions is gone. */
        WITHDRAWN,
        /** A version of a package was published. */
        PUBLISHED
    }

    /** The same, undone. */
    public JournalEntry withdrawn() {
        return new JournalEntry(Deed.WITHDRAWN, year, unit, file, sha256, author, detail);
    }
}
