/**
 * The sums of a form as an error-correcting code: identities that fail and the values read -> the cell that is wrong and
 * its true value, or the pairs of cells that may be, or the honest word that it cannot be told. Changes nothing.
 */
@NullMarked
package org.gouji.check.locate;

import org.jspecify.annotations.NullMarked;
