/**
 * A file as received -> {@link org.gouji.document.Document}: its pieces of text in reading order, each with its place.
 * Knows nothing of forms, and never guesses what a number means.
 */
@NullMarked
package org.gouji.document;

import org.jspecify.annotations.NullMarked;
