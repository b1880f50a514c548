/**
 * The text of a cell -> its {@link org.gouji.model.Value}: digits, signs, units, blanks and nothing-entered marks. Never
 * throws on bad data and never turns a blank into a zero.
 */
@NullMarked
package org.gouji.normalise;

import org.jspecify.annotations.NullMarked;
