package org.gouji.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of body a reporting unit is; decides which county aggregates it belongs to. */
public enum UnitKind {
    /** The county government and its office, as one body. */
    OWN,
    /** A department of the county. */
    DEPARTMENT,
    TOWNSHIP,
    SUBDISTRICT,
    /** A management committee (管委会) of a zone. */
    COMMITTEE,
    /** The report that the county government published on the whole county: compared with the sums, never added. */
    COUNTY;

    /** The stable word used in the roster and in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word, if there is one. */
    public static Optional<UnitKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether it belongs to 本级, the county government with its departments. */
    public boolean isCountyLevel() {
        return this == OWN || this == DEPARTMENT;
    }
}
