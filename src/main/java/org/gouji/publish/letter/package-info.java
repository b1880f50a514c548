/**
 * What was found in a unit's report -> the letter that asks the unit to mend it (整改通知单), as a Word document and as a page.
 * The wording comes from the bundle and the template; which findings there are is decided elsewhere. The same input gives
 * the same bytes.
 */
@NullMarked
package org.gouji.publish.letter;

import org.jspecify.annotations.NullMarked;
