/**
 * Submissions of one year -> county tables: exact sums over the members of each aggregate, with the coverage of every
 * cell and a proof that nothing was lost or counted twice; then what only shows where all reports are seen together: who
 * is missing, what does not add up, and by what the county's own published report differs. Never estimates, never takes a
 * blank for a zero, and knows neither files nor the database.
 */
@NullMarked
package org.gouji.consolidate;

import org.jspecify.annotations.NullMarked;
