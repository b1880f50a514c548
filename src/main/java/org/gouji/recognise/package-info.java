/**
 * Document + forms -> {@link org.gouji.recognise.Recognition}: which form it is, which text belongs to which cell, or
 * why that cannot be said. Aligns the sequence of labels found with the sequence the form expects; parses no numbers.
 */
@NullMarked
package org.gouji.recognise;

import org.jspecify.annotations.NullMarked;
