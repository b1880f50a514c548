/**
 * A finding or a refusal -> a sentence in Chinese or English, from the message bundles. The only place where sentences are
 * made.
 */
@NullMarked
package org.gouji.message;

import org.jspecify.annotations.NullMarked;
