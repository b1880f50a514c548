package org.gouji.publish.office;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.consolidate.Aggregate;
import org.gouji.message.Messages;
import org.gouji.model.UnitCode;
import org.gouji.publish.office.OfficeYear.DueUnit;

/** How many units stand behind a county sum, and which do not. */
record Coverage(List<DueUnit> counted, List<DueUnit> late, List<DueUnit> missing, List<DueUnit> others) {

    static Coverage of(OfficeYear year, Aggregate aggregate) {
        List<String> members = aggregate.members().stream().map(UnitCode::code).toList();
        List<DueUnit> due = year.due().stream()
                .filter(unit -> members.contains(unit.code()))
                .toList();
        return new Coverage(
                with(due, List.of("received", "late")),
                with(due, List.of("late")),
                with(due, List.of("missing")),
                with(due, List.of("other_form", "excluded")));
    }

    private static List<DueUnit> with(List<DueUnit> due, List<String> status) {
        return due.stream().filter(unit -> status.contains(unit.status())).toList();
    }

    int due() {
        return counted.size() + missing.size() + others.size();
    }

    /** In one sentence, with the names of those that are missing. */
    String sentence(Messages messages) {
        return messages.text(
                "office.coverage",
                Map.of(
                        "due", Integer.toString(due()),
                        "counted", Integer.toString(counted.size()),
                        "missing", Integer.toString(missing.size()),
                        "missing_names", names(missing),
                        "others", Integer.toString(others.size()),
                        "others_names", names(others)));
    }

    private static String names(List<DueUnit> units) {
        return units.isEmpty() ? "" : units.stream().map(DueUnit::name).collect(Collectors.joining("、", "（", "）"));
    }
}
