package org.gouji.store;

import java.util.Locale;

/** How far a run has come. One that was killed stays {@link #STARTED} until the next start recovers it. */
public enum RunState {
    STARTED,
    COMPLETED,
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
