/**
 * Makes the corpus of office files in {@code src/test/resources/intake/formats}: invented reports as documents and
 * workbooks in the styles in which offices hand them in, each with the figures that stand in it. The figures come from the
 * sheet the document was made of, never from what Gouji reads.
 */
@NullMarked
package org.gouji.intake.formats;

import org.jspecify.annotations.NullMarked;
