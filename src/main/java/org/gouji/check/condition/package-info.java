/**
 * Text of a condition in {@code rules.yml} -> a condition over the cells of a form that can be assessed. A small language:
 * sums and comparisons of cells, {@code &&} and {@code ||}, thresholds by name. Knows neither reports nor findings.
 */
@NullMarked
package org.gouji.check.condition;

import org.jspecify.annotations.NullMarked;
