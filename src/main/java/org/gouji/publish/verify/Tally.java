package org.gouji.publish.verify;

import java.math.BigDecimal;
import java.util.List;

/** What the lines of some units say about one cell of the form. */
final class Tally {

    /** The states of a cell, by the words in the files. */
    static final List<String> STATES = List.of("number", "blank", "mark", "unreadable", "absent");

    private static final int DIGITS_ADDED_AS_LONG = 12;

    private final int[] units = new int[STATES.size()];
    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void count(int state) {
        units[state]++;
    }

    void add(String value) {
        if (value.length() <= DIGITS_ADDED_AS_LONG && value.indexOf('.') < 0) {
            whole += Long.parseLong(value);
        } else {
            rest = rest.add(new BigDecimal(value));
        }
    }

    void addAll(Tally other) {
        for (int state = 0; state < units.length; state++) {
            units[state] += other.units[state];
        }
        rest = rest.add(other.total());
    }

    int units(int state) {
        return units[state];
    }

    BigDecimal total() {
        return rest.add(BigDecimal.valueOf(whole));
    }
}
