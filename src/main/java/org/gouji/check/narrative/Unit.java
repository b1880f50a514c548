package org.gouji.check.narrative;

/**
 * The word behind a number.
 *
 * @param times what one of it is in yuan; 1 for all that is no money
 */
record Unit(String word, Measure measure, long times) {

    /** What a number counts. */
    enum Measure {
        CASE,
        ITEM,
        THING,
        MONEY,
        TIME,
        SHARE,
        /** How often. */
        TURN,
        OTHER,
        /** Nothing is said. */
        BARE
    }

    static final Unit BARE = new Unit("", Measure.BARE, 1);

    boolean isCount() {
        return measure == Measure.CASE || measure == Measure.ITEM || measure == Measure.THING;
    }

    /** Whether it is no time and no share. */
    boolean isOfSomething() {
        return isCount() || measure == Measure.MONEY || measure == Measure.TURN || measure == Measure.OTHER;
    }
}
