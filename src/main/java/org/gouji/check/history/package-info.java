/**
 * A report and those of the same unit for the years before -> findings: what was carried over, stocks, jumps, copies. Also
 * between editions, as far as the bridge of the form says that numbers compare. Pure functions; who asks, and when, is the
 * job's to say.
 */
@NullMarked
package org.gouji.check.history;

import org.jspecify.annotations.NullMarked;
