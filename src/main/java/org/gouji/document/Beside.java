package org.gouji.document;

/** What lies beside a page or came with it: a page names its pictures and does not hold them. */
@FunctionalInterface
public interface Beside {

    /** Of a page that came alone. */
    Beside NOTHING = reference -> HeldFile.NO_CONTENT;

    /** What the page calls so, {@link HeldFile#NO_CONTENT} if it is not there; for one file the same object each time. */
    HeldFile.Content find(String reference);
}
