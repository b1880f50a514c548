/**
 * The county's roster -> who has to report in which year, and which unit a name in a title means.
 */
@NullMarked
package org.gouji.roster;

import org.jspecify.annotations.NullMarked;
