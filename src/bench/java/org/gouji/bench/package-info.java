/**
 * Measures Gouji against floors that run beside it, so that a result is a ratio and says the same on any machine. Invents
 * its inputs from a fixed seed; leaves nothing but {@code target/bench}. Not part of the program.
 */
@NullMarked
package org.gouji.bench;

import org.jspecify.annotations.NullMarked;
