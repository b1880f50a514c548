package org.gouji.model;

import java.util.Locale;

/** Which is the likelier cause of a finding: what the report says, or how it was read. */
public enum Fault {
    /** The text is clear; the unit has to look. */
    REPORT,
    /** The text can be read otherwise, or was read with doubt; the office has to look first. */
    READING,
    /** Either may be. */
    UNCLEAR;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
