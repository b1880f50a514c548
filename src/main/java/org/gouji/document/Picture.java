package org.gouji.document;

import org.gouji.model.Source;

/**
 * A picture in a document, which may show what should be text.
 *
 * @param before index of the piece that follows it; the number of pieces if it is the last thing
 * @param source where it stands
 * @param content the picture's file, {@link HeldFile#NO_CONTENT} if it cannot be had
 */
public record Picture(int before, Source source, HeldFile.Content content) {

    /** A picture that is only known to be there. */
    public Picture(int before, Source source) {
        this(before, source, HeldFile.NO_CONTENT);
    }
}
