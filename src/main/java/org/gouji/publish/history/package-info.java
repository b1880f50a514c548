/**
 * The version of a package before and the one that is about to follow -> what changed, and why. Works from the files of
 * both; decides nothing about the numbers.
 */
@NullMarked
package org.gouji.publish.history;

import org.jspecify.annotations.NullMarked;
