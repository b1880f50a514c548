/**
 * The running text of reports comes in, findings about what was taken from another report go out: what a body calls itself,
 * and text that another unit or last year's report has as well. For places of other counties see {@code check.place}.
 */
@NullMarked
package org.gouji.check.copying;

import org.jspecify.annotations.NullMarked;
