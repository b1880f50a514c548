/**
 * A published package -> what is wrong with it, and how one of its numbers came about. Works from the files alone and
 * shares no code with those who wrote them, so that a mistake there cannot hide here.
 */
@NullMarked
package org.gouji.publish.verify;

import org.jspecify.annotations.NullMarked;
