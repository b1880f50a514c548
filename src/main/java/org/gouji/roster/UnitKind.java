package org.gouji.roster;

import java.util.Locale;

/** What kind of body a reporting unit is; decides which county aggregates it belongs to. */
public enum UnitKind {
    /** The county government and its office, as one body. */
    OWN,
    /** A department of the county. */
    DEPARTMENT,
    TOWNSHIP,
    SUBDISTRICT,
    /** A management committee (管委会) of a zone. */
    COMMITTEE;

    /** The stable word used in the roster and in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to 本级, the county government with its departments. */
    public boolean isCountyLevel() {
        return this == OWN || this == DEPARTMENT;
    }
}
