/**
 * A unit of the roster and a year -> the workbook in which that unit fills in its tables; a letter -> the sheet on which it
 * replies. How their cells stand is said by {@link org.gouji.form.FillInLayout} and {@link org.gouji.model.ReplyLayout}, by
 * which the readers take them back.
 */
@NullMarked
package org.gouji.publish.fillin;

import org.jspecify.annotations.NullMarked;
