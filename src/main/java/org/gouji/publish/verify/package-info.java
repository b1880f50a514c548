/**
 * A published package -> what is wrong with it. Works from the files alone and shares no code with those who wrote
 * them, so that a mistake there cannot hide here.
 */
@NullMarked
package org.gouji.publish.verify;

import org.jspecify.annotations.NullMarked;
