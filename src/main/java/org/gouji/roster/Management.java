package org.gouji.roster;

import java.util.Arrays;
import java.util.Optional;

/**
 * Under whom a body is. One that its own system manages (实行垂直领导的部门: taxes, customs) is added up there and, unless the
 * county says so, not here: article 3 of the regulation.
 */
public enum Management {
    /** The roster does not say. */
    UNSTATED(""),
    /** The county's own. */
    COUNTY("no"),
    /** Its own system's, and not in the county's sums. */
    VERTICAL("yes"),
    /** Its own system's, and in the county's sums because the county says so. */
    INCLUDED("included");

    private final String code;

    Management(String code) {
        this.code = code;
    }

    /** The word in the roster. */
    public String code() {
        return code;
    }

    /** What a word in the roster means. */
    public static Optional<Management> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
