package org.gouji.roster;

import java.util.List;

/**
 * The county whose units are on a roster.
 *
 * @param code division code of six digits
 * @param name official name, such as 嵩县
 * @param within names of the areas it lies in, such as 河南省 and 洛阳市; empty if they do not matter
 * @param published code of the sum that the county's own published report stands for
 * @param aggregates the sums that the county defines itself, beside those that every county has
 */
public record County(
        String code, String name, List<String> within, String published, List<DefinedAggregate> aggregates) {

    /** What a county publishes unless it says otherwise: the whole area. */
    public static final String WHOLE_AREA = CountySum.AREA.name();

    public County(String code, String name, List<String> within) {
        this(code, name, within, WHOLE_AREA, List.of());
    }

    public County {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A county needs a code and a name.");
        }
        within = List.copyOf(within);
        aggregates = List.copyOf(aggregates);
    }
}
