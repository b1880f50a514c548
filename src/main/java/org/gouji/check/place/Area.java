package org.gouji.check.place;

/**
 * A province, a prefecture or a county.
 *
 * @param code division code of two, four or six digits
 * @param stem of a county, its name without suffix; else the name
 */
record Area(String code, String name, String stem) {

    static final int COUNTY = 6;

    boolean isCounty() {
        return code.length() == COUNTY;
    }

    boolean isWithin(String other) {
        return code.startsWith(other);
    }
}
