package org.gouji.roster;

import java.util.List;
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
        String contact) {

    public static final int OPEN_FROM = 0;
    public static final int OPEN_TO = Integer.MAX_VALUE;

    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    public Unit {
        aliases = List.copyOf(aliases);
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
        this(code, name, aliases, kind, parent, from, to, successor, management, "");
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
