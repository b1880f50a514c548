/**
 * The file of decisions that an office keeps -> reports and findings with what was decided about them. A decision holds
 * only while what it was taken on is unchanged; a bad entry is a finding and the others still apply. Replies to letters
 * become entries that the office may take, and the ledger says what each unit carried over. Changes no raw text.
 */
@NullMarked
package org.gouji.decide;

import org.jspecify.annotations.NullMarked;
