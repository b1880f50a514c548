package org.gouji.check;

import java.util.List;
import java.util.Set;
import org.gouji.model.ReportTitle;

/**
 * Whose report it is: what a check may have to know of the reporting body. The county office takes it from its roster once
 * the report is assigned; without a roster the title says what it can.
 *
 * @param name of the body, as the roster or the title has it; empty if nobody says it
 * @param aliases what else it is or was called, if a roster tells
 * @param year the report year, 0 if it is not known
 * @param county name of the county it belongs to, empty if it is not known
 * @param above names of the areas in which the county lies, from the largest
 * @param neighbours what all bodies of its county are called, with and without 人民政府, if a roster tells
 * @param mayMakeRules whether it could make government rules (规章); true where that cannot be said
 */
public record Subject(
        String name,
        List<String> aliases,
        SubjectKind kind,
        int year,
        String county,
        List<String> above,
        Set<String> neighbours,
        boolean mayMakeRules) {

    public Subject {
        aliases = List.copyOf(aliases);
        above = List.copyOf(above);
        neighbours = Set.copyOf(neighbours);
    }

    /** A body of which no roster tells the neighbours. */
    public Subject(String name, SubjectKind kind, int year, String county, List<String> above, boolean mayMakeRules) {
        this(name, List.of(), kind, year, county, above, Set.of(), mayMakeRules);
    }

    /** What a title says of the body by itself. */
    public static Subject of(ReportTitle title) {
        SubjectKind kind = SubjectKind.ofName(title.unitName());
        return new Subject(
                title.unitName(), kind, title.statedYear(), "", List.of(), kind.mayMakeRules(title.unitName()));
    }
}
