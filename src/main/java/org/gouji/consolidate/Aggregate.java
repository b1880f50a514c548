package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.roster.County;
import org.gouji.roster.CountySum;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;

/**
 * A county number by name: the units whose reports are added up for it in one year.
 *
 * @param code stable word in published files
 * @param chinese what the office calls it
 * @param members by unit code, none twice
 */
public record Aggregate(String code, String chinese, String english, List<UnitCode> members) {

    /** The code of {@link CountySum#AREA}. */
    public static final String AREA = CountySum.AREA.name();

    /** The code of {@link CountySum#LEVEL}. */
    public static final String LEVEL = CountySum.LEVEL.name();

    /** The code of {@link CountySum#OWN}. */
    public static final String OWN = CountySum.OWN.name();

    public Aggregate {
        members = List.copyOf(members);
        if (members.stream().distinct().count() != members.size()) {
            throw new IllegalArgumentException("Aggregate " + code + " has a member twice.");
        }
    }

    /** For messages: its Chinese name and its code. */
    String title() {
        return chinese + "（" + code + "）";
    }

    /** The three aggregates that every county has, the widest first, and then those that it defines itself. */
    public static List<Aggregate> ofCounty(Roster roster, ReportYear year) {
        return ofUnits(roster.county(), roster.unitsIn(year));
    }

    /** The same of the county if it had these units. */
    static List<Aggregate> ofUnits(County county, List<Unit> all) {
        List<Unit> units = all.stream().filter(Unit::isAdded).toList();
        List<Aggregate> aggregates = new ArrayList<>();
        for (CountySum sum : CountySum.values()) {
            aggregates.add(new Aggregate(sum.code(), sum.chinese(), sum.english(), codes(units, sum::has)));
        }
        for (DefinedAggregate own : county.aggregates()) {
            aggregates.add(new Aggregate(own.code(), own.chinese(), own.english(), codes(units, own::has)));
        }
        return aggregates;
    }

    private static List<UnitCode> codes(List<Unit> units, Predicate<Unit> wanted) {
        return units.stream().filter(wanted).map(Unit::code).toList();
    }
}
