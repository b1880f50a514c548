/** A table of the package as CSV -> the same table as Parquet, with types; only here is Parquet's library known. */
@NullMarked
package org.gouji.publish.parquet;

import org.jspecify.annotations.NullMarked;
