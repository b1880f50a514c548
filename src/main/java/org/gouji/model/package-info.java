/**
 * The words everybody shares: units, years, cells, values, findings. Takes nothing in, gives types out; leaves
 * reading, checking and writing to the stages.
 */
@NullMarked
package org.gouji.model;

import org.jspecify.annotations.NullMarked;
