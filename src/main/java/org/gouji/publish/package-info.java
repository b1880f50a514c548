/**
 * Submissions and county tables -> the published package of one county and year: written aside, read again and
 * recomputed, then put in place in one step. A reader sees the old version or the new one, never a mixture. Computes no
 * totals of its own except to verify them.
 */
@NullMarked
package org.gouji.publish;

import org.jspecify.annotations.NullMarked;
