package org.gouji.document;

import org.gouji.model.Source;

/**
 * Where a document stands: it is a file of the inbox, or it is held by one.
 *
 * @param path of a held file inside the file of the inbox, with {@code /} also between archive and entry; empty for the
 *     file of the inbox itself
 * @param container path of the held file that holds it, empty if the file of the inbox does
 */
public record Origin(String path, String container) {

    static final Origin INBOX = new Origin("", "");

    /** Of a file that one of this origin holds. */
    Origin of(String name) {
        return new Origin(isHeld() ? path + "/" + name : name, path);
    }

    /** Whether it stands in another file. */
    public boolean isHeld() {
        return !path.isEmpty();
    }

    /** The same place as seen from the file of the inbox. */
    public Source around(Source place) {
        return isHeld() ? new Source.Inside(path, place) : place;
    }
}
