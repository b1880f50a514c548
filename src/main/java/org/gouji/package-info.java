/** The program's entry point. Each stage of the pipeline is a package below this one. */
@NullMarked
package org.gouji;

import org.jspecify.annotations.NullMarked;
