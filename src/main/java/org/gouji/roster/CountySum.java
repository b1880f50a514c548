package org.gouji.roster;

import java.util.stream.Stream;

/** The sums that every county has, the widest first. */
public enum CountySum {
    /** The whole area: county level, townships, subdistricts and committees. */
    AREA("本行政区域汇总", "Whole area"),
    /** The county level (本级): the county government and its departments. */
    LEVEL("本级", "County level"),
    /** The county government itself with its office. */
    OWN("县政府机关", "County government");

    private final String chinese;
    private final String english;

    CountySum(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The stable word in published files. */
    public String code() {
        return name();
    }

    /** What the office calls it. */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Whether a unit's report belongs in it, if it is added up at all. */
    public boolean has(Unit unit) {
        return switch (this) {
            case AREA -> true;
            case LEVEL -> unit.kind().isCountyLevel();
            case OWN -> unit.kind() == UnitKind.OWN;
        };
    }

    /** Codes of all sums that a county has: these, and those that it defines itself. */
    public static Stream<String> codes(County county) {
        return Stream.concat(
                Stream.of(values()).map(CountySum::code),
                county.aggregates().stream().map(DefinedAggregate::code));
    }
}
