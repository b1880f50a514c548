package org.gouji.roster;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.UnitCode;

/**
 * A sum that the county defines beside those that every county has: over all units of some kinds and over picked ones.
 *
 * @param code stable word in published files
 * @param chinese what the office calls it
 * @param kinds units of these kinds are members
 * @param units these units are members, of whatever kind
 * @param place where it is defined, for whoever has to mend it
 */
public record DefinedAggregate(
        String code, String chinese, String english, List<UnitKind> kinds, List<UnitCode> units, String place) {

    public DefinedAggregate {
        kinds = List.copyOf(kinds);
        units = List.copyOf(units);
        if (kinds.isEmpty() && units.isEmpty()) {
            throw new IllegalArgumentException("Aggregate " + code + " has no members.");
        }
    }

    /** Whether a unit's report belongs in it, in each year for which the unit is due. */
    public boolean has(Unit unit) {
        return kinds.contains(unit.kind()) || units.contains(unit.code());
    }

    /** Changes whenever the sum or its name does, and not with the place. */
    public String content() {
        return Stream.of(code, chinese, english, kinds, units)
                .map(Object::toString)
                .toList()
                .toString();
    }
}
