/**
 * What a report says in words. {@code Ledger} holds the numbers of the running text with what each is about; the checks set
 * it against the cells and against itself, and look at the wording: years, periods, basis documents, punctuation, what
 * should be said and is not. Words and templates are data under {@code resources/narrative}. What needs other reports or
 * names of places is left to others.
 */
@NullMarked
package org.gouji.check.narrative;

import org.jspecify.annotations.NullMarked;
