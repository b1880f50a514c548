package org.gouji.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/** All units that have or had to report to one county, and what they are called. */
public final class Roster {

    private final County county;
    private final Map<UnitCode, Unit> units = new TreeMap<>();
    private final List<Naming> namings;

    /** One way to compare names, with the units under each name. */
    private record Naming(UnaryOperator<String> form, Map<String, List<Unit>> units) {

        static Naming of(UnaryOperator<String> form, Iterable<Unit> all) {
            Map<String, List<Unit>> named = new HashMap<>();
            for (Unit unit : all) {
                add(named, form.apply(unit.name()), unit);
                unit.aliases().forEach(alias -> add(named, form.apply(alias), unit));
            }
            return new Naming(form, named);
        }

        private static void add(Map<String, List<Unit>> named, String name, Unit unit) {
            List<Unit> same = named.computeIfAbsent(name, key -> new ArrayList<>());
            if (!same.contains(unit)) {
                same.add(unit);
            }
        }

        List<Unit> named(String name) {
            return units.getOrDefault(form.apply(name), List.of());
        }
    }

    public Roster(County county, List<Unit> units) {
        this.county = county;
        for (Unit unit : units) {
            if (this.units.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("Unit " + unit.code() + " is on the roster twice.");
            }
        }
        UnitNames names = new UnitNames(county);
        namings = List.of(
                Naming.of(UnitNames::strict, this.units.values()),
                Naming.of(UnitNames::withoutNotes, this.units.values()),
                Naming.of(names::core, this.units.values()));
    }

    public County county() {
        return county;
    }

    /** All units of all years, by code. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** The units that have to report on this year, by code and as they were then. */
    public List<Unit> unitsIn(ReportYear year) {
        return units.values().stream()
                .filter(unit -> unit.isIn(year))
                .map(unit -> unit.in(year))
                .toList();
    }

    /** The unit of this code as it is today. */
    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The unit of this code as it was in a year. */
    public Optional<Unit> unit(UnitCode code, ReportYear year) {
        return unit(code).map(unit -> unit.in(year));
    }

    /**
     * The unit that a document means by this name: first among the units of the year, then, for a report under a name
     * that was given up or not yet taken, among the others.
     */
    public RosterMatch match(String statedName, ReportYear year) {
        if (UnitNames.strict(statedName).isEmpty()) {
            return new RosterMatch.Unknown();
        }
        List<Unit> inYear = named(statedName, unit -> unit.isIn(year));
        List<Unit> found = inYear.isEmpty() ? named(statedName, unit -> true) : inYear;
        return switch (found.size()) {
            case 0 -> new RosterMatch.Unknown();
            case 1 -> new RosterMatch.Found(found.get(0), !inYear.isEmpty());
            default -> new RosterMatch.Ambiguous(found);
        };
    }

    private List<Unit> named(String name, Predicate<Unit> wanted) {
        for (Naming naming : namings) {
            List<Unit> units = naming.named(name).stream().filter(wanted).toList();
            if (!units.isEmpty()) {
                return units;
            }
        }
        return List.of();
    }
}
