package org.gouji.roster;

import java.util.List;

/** What a stated name means inside the county: one unit, none, or more than one. Never a guess. */
public sealed interface RosterMatch {

    /** One unit has this name. If it is not on the roster of the year asked for, the report needs a second look. */
    record Found(Unit unit, boolean inYear) implements RosterMatch {}

    /** No unit of the county has this name. */
    record Unknown() implements RosterMatch {}

    /** Several units have this name in the year asked for. */
    record Ambiguous(List<Unit> units) implements RosterMatch {
        public Ambiguous {
            units = List.copyOf(units);
        }
    }
}
