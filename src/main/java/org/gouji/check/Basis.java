package org.gouji.check;

import java.util.Locale;

/** How sure a rule is. */
public enum Basis {
    /** Printed in the form, the regulation or a notice. */
    OFFICIAL,
    /** Follows from what is printed, by arithmetic or law. */
    IMPLIED,
    /** Experience only, so never an error. */
    PLAUSIBLE;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
