package org.gouji.document.container;

import org.gouji.document.HeldFile;

/**
 * A part of an e-mail that holds no other part.
 *
 * @param alternatives number of the set of which one is to be shown, 0 if it stands alone
 * @param isRelated whether it stands beside a page that shows it
 * @param bytes decoded
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record MimePart(MimeHeader header, String type, int alternatives, boolean isRelated, byte[] bytes)
        implements HeldFile.Content {

    private static final String HTML = "text/html";

    boolean isHtml() {
        return type.equals(HTML) || type.equals("application/xhtml+xml");
    }

    boolean isPlainText() {
        return type.equals("text/plain");
    }

    /** Whether it is what the sender wrote, not a file that goes with it. */
    boolean isBody() {
        return (isHtml() || isPlainText())
                && !header.value("content-disposition").equals("attachment")
                && header.fileName().isEmpty();
    }

    /** Whether it is only there to be shown in a page beside it. */
    boolean isOrnament() {
        return isRelated && (type.startsWith("image/") || type.equals("text/css"));
    }
}
