package org.gouji.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/**
 * A body that has to report, as the roster says.
 *
 * @param parent code of the body above it, empty if the roster does not say
 * @param from first report year, {@link #OPEN_FROM} if it has always been there
 * @param to last report year, {@link #OPEN_TO} while it exists
 * @param successor code of the unit that followed it, empty if there is none; several, separated by {@code |}, if it was
 *     divided
 * @param management under whom it is
 * @param contact whom the office asks there, as it keeps it; for the office alone, never in anything that is published
 * @param former its names before the last one, the oldest first
 */
public record Unit(
        UnitCode code,
        String name,
        List<String> aliases,
        UnitKind kind,
        String parent,
        int from,
        int to,
        String successor,
        Management management,
        String contact,
        List<Former> former) {

    /**
     * What a unit was before it was renamed.
     *
     * @param aliases other names of that time
     * @param to last report year under this name
     */
    public record Former(String name, List<String> aliases, UnitKind kind, int to) {
        public Former {
            aliases = List.copyOf(aliases);
        }
    }

    public static final int OPEN_FROM = 0;
    public static final int OPEN_TO = Integer.MAX_VALUE;

    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    public Unit {
        aliases = List.copyOf(aliases);
        former = List.copyOf(former);
        if (name.isBlank()) {
            throw new IllegalArgumentException("Unit " + code + " has no name.");
        }
        if (from > to) {
            throw new IllegalArgumentException("Unit " + code + " ends before it begins.");
        }
    }

    /** Of which the roster does not say whom to ask. */
    public Unit(
            UnitCode code,
            String name,
            List<String> aliases,
            UnitKind kind,
            String parent,
            int from,
            int to,
            String successor,
            Management management) {
        this(code, name, aliases, kind, parent, from, to, successor, management, "", List.of());
    }

    /** Of which the roster does not say under whom it is. */
    public Unit(
            UnitCode code,
            String name,
            List<String> aliases,
            UnitKind kind,
            String parent,
            int from,
            int to,
            String successor) {
        this(code, name, aliases, kind, parent, from, to, successor, Management.UNSTATED);
    }

    /** The unit as it was called and what it was in a year; all its names are aliases at all times. */
    public Unit in(ReportYear year) {
        for (Former then : former) {
            if (year.year() <= then.to()) {
                return called(then.name(), then.kind(), from, former);
            }
        }
        return this;
    }

    /** Whether it is the same unit, perhaps under another name. */
    public boolean isSame(Unit other) {
        return code.equals(other.code());
    }

    /** The same unit, which had the name of an earlier one until that ended. */
    Unit renamedFrom(Unit earlier) {
        List<Former> names = new ArrayList<>(earlier.former());
        names.add(new Former(earlier.name(), earlier.aliases(), earlier.kind(), earlier.to()));
        names.addAll(former);
        return called(name, kind, earlier.from(), names);
    }

    private Unit called(String now, UnitKind what, int since, List<Former> names) {
        Set<String> others = new LinkedHashSet<>(aliases);
        others.add(name);
        names.forEach(then -> {
            others.add(then.name());
            others.addAll(then.aliases());
        });
        others.remove(now);
        return new Unit(code, now, List.copyOf(others), what, parent, since, to, successor, management, contact, names);
    }

    /** Whether its numbers belong in the county's sums. */
    public boolean isAdded() {
        return kind != UnitKind.COUNTY && management != Management.VERTICAL;
    }

    /** The codes of the units that followed it, none or one unless it was divided. */
    public List<UnitCode> successors() {
        return SEPARATOR
                .splitAsStream(successor)
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(UnitCode::new)
                .toList();
    }

    /** Whether the roster knows of no end. */
    public boolean isOpen() {
        return to == OPEN_TO;
    }

    /** Whether it has to report on this year. */
    public boolean isIn(ReportYear year) {
        return from <= year.year() && year.year() <= to;
    }
}
