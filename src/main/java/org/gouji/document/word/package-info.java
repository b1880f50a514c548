/**
 * Documents of word processors -> {@link org.gouji.document.Document}. Cells that are covered by a merged one are no pieces;
 * what is deleted or hidden is left out; fields show their last result.
 */
@NullMarked
package org.gouji.document.word;

import org.jspecify.annotations.NullMarked;
