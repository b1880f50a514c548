/**
 * Reads what may exhaust the time or the memory of its reader in processes of their own, which are ended when they take
 * more than their share. What they read is the same as if it had been read here.
 */
@NullMarked
package org.gouji.document.apart;

import org.jspecify.annotations.NullMarked;
