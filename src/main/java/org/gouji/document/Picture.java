package org.gouji.document;

import org.gouji.model.Source;

/**
 * A picture in a document, which may show what should be text.
 *
 * @param before index of the piece that follows it; the number of pieces if it is the last thing
 * @param source where it stands
 */
public record Picture(int before, Source source) {}
