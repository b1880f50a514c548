package org.gouji.publish;

import java.util.Locale;

/** Whether the numbers of a version are meant to stay. */
public enum PackageStatus {
    /** They change as reports and decisions come in. */
    PROVISIONAL,
    /** They stay until the office decides to open the year again. */
    FINAL;

    /** The stable word in the manifest and in the list of contents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
