/** Work of several threads that looks as if one had done it. */
@NullMarked
package org.gouji.parallel;

import org.jspecify.annotations.NullMarked;
