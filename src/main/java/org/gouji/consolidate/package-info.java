/**
 * Submissions of one year -> county tables: exact sums over the members of each aggregate, with the coverage of every
 * cell and a proof that nothing was lost or counted twice. Never estimates, never takes a blank for a zero, and knows
 * neither files nor the database.
 */
@NullMarked
package org.gouji.consolidate;

import org.jspecify.annotations.NullMarked;
