/**
 * The command line: arguments come in, printed text and an exit code go out. It parses options and prints results;
 * everything about reports and numbers is left to the stages.
 */
@NullMarked
package org.gouji.cli;

import org.jspecify.annotations.NullMarked;
