/**
 * What a fuzzer (Jazzer) calls, and what it begins with. A target ends quietly, or with what would be a fault of the program.
 * Leaves nothing but {@code target/fuzz}. Not part of the program.
 */
@NullMarked
package org.gouji.fuzz;

import org.jspecify.annotations.NullMarked;
