/** An office file as a library wrote it -> the same file with nothing in it that tells when it was written. */
@NullMarked
package org.gouji.publish.zip;

import org.jspecify.annotations.NullMarked;
