/**
 * An office file as a library wrote it -> the same file with nothing in it that tells when it was written; a folder -> one
 * file of the same kind.
 */
@NullMarked
package org.gouji.publish.zip;

import org.jspecify.annotations.NullMarked;
