package org.gouji.store;

import java.util.Locale;

/** How a finding stands after the last run that changed any. */
public enum FindingState {
    /** That run was the first to find it. */
    NEW,
    /** It had been solved before, and that run found it again. */
    RETURNED,
    /** Found by an earlier run, and still open. */
    PERSISTING,
    /** It is not found any more: mended, explained or decided about. */
    SOLVED;

    /** The stable word used in lists and options. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
