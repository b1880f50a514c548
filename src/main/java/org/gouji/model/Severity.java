package org.gouji.model;

import java.util.Locale;

/** How much a failed rule weighs: 逻辑性 (must be mended), 核实性 (must be explained), or worth knowing. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
