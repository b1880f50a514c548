package org.gouji.store;

import java.util.Locale;

/** What became of a file of the inbox in one run. */
public enum FileOutcome {
    /** Found, not yet looked into. */
    PENDING,
    /** The same bytes as before, though its time stamp says otherwise. */
    UNCHANGED,
    /** At least one of its reports, or a reply, was stored. */
    READ,
    /** Nothing in it was stored; the reason says why. */
    REJECTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileOutcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
