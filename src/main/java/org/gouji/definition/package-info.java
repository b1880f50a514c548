/**
 * A YAML definition file -> nodes that know their line, so that a wrong file is refused with file, line and cause.
 * Knows neither forms nor jobs.
 */
@NullMarked
package org.gouji.definition;

import org.jspecify.annotations.NullMarked;
