package org.gouji.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/**
 * What became of the units of one year, as the roster knows it. Today's boundaries are the latest that it knows: a unit
 * with a last year stands there for whatever followed it, so no clock is asked.
 */
public final class Boundaries {

    private final Roster roster;
    private final List<Unit> due;
    private final Map<UnitCode, Event> events = new TreeMap<>();

    /** What the end of a unit was. */
    public enum Kind {
        /** It became part of another unit, which was there before or follows several. */
        MERGED,
        /** Another unit took its place and nobody else's: a new code, a new kind. */
        REPLACED,
        /** Several units follow it; which of its numbers belong to whom cannot be known. */
        SPLIT,
        /** The roster names nobody who follows it. */
        ENDED;

        /** The stable word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The end of a unit.
     *
     * @param successors who follows it, by code
     */
    public record Event(Unit unit, Kind kind, List<Unit> successors) {

        public Event {
            successors = List.copyOf(successors);
        }

        /** The first report year without the unit. */
        public int effective() {
            return unit.to() + 1;
        }
    }

    public Boundaries(Roster roster, ReportYear year) {
        this.roster = roster;
        this.due = roster.unitsIn(year);
        due.forEach(this::follow);
    }

    /** The units of the year, by code. */
    public List<Unit> due() {
        return due;
    }

    /** Every end between the year and today: of the units of the year and of those that followed them, by code. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    /** The units that stand for this one today: itself if it exists, none if it ended, several if it was divided. */
    public List<Unit> today(Unit unit) {
        TreeSet<UnitCode> today = new TreeSet<>();
        collect(unit, today);
        return today.stream().map(this::known).toList();
    }

    private void collect(Unit unit, Set<UnitCode> today) {
        if (unit.isOpen()) {
            today.add(unit.code());
        } else {
            successors(unit).forEach(successor -> collect(successor, today));
        }
    }

    private void follow(Unit unit) {
        if (!unit.isOpen() && !events.containsKey(unit.code())) {
            List<Unit> successors = successors(unit);
            events.put(unit.code(), new Event(unit, kind(unit, successors), successors));
            successors.forEach(this::follow);
        }
    }

    private Kind kind(Unit unit, List<Unit> successors) {
        if (successors.isEmpty()) {
            return Kind.ENDED;
        }
        if (successors.size() > 1) {
            return Kind.SPLIT;
        }
        Unit successor = successors.get(0);
        boolean isNew = successor.from() > unit.to();
        boolean isOnlyOne = roster.units().stream()
                .noneMatch(other -> !other.isSame(unit) && other.successors().contains(successor.code()));
        return isNew && isOnlyOne ? Kind.REPLACED : Kind.MERGED;
    }

    private List<Unit> successors(Unit unit) {
        List<Unit> successors = new ArrayList<>();
        new TreeSet<>(unit.successors()).forEach(code -> successors.add(known(code)));
        return successors;
    }

    private Unit known(UnitCode code) {
        return roster.unit(code)
                .orElseThrow(() -> new IllegalArgumentException("Successor " + code + " is not on the roster."));
    }
}
