/** Files that were made to do harm, by small builders, and what the readers have to make of them. */
@NullMarked
package org.gouji.intake.hostile;

import org.jspecify.annotations.NullMarked;
