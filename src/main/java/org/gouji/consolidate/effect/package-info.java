/**
 * County totals and what is open -> how far the totals could move because of it, so that a person sees first what matters
 * most. Changes no number and estimates none that is published.
 */
@NullMarked
package org.gouji.consolidate.effect;

import org.jspecify.annotations.NullMarked;
