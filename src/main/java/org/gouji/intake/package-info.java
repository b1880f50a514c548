/**
 * One file through the stages from document to check: what a report says, where, and what is wrong with it. The one way
 * in for the nightly run and for the commands that need no database.
 */
@NullMarked
package org.gouji.intake;

import org.jspecify.annotations.NullMarked;
