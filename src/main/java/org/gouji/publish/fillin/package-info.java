/**
 * A unit of the roster and a year -> the workbook in which that unit fills in its tables. How its cells stand is said by
 * {@link org.gouji.form.FillInLayout}, by which the reader takes them back.
 */
@NullMarked
package org.gouji.publish.fillin;

import org.jspecify.annotations.NullMarked;
