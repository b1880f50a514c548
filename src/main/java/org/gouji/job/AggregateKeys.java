package org.gouji.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.definition.DefinitionNode;
import org.gouji.model.UnitCode;
import org.gouji.roster.CountySum;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.UnitKind;

/** The sums that a county defines in its job file; whether there are such units only the roster can say. */
final class AggregateKeys {

    private static final String CODE = "code";
    private static final String UNITS = "units";

    /** It begins names of files, so it has to be one on every machine. */
    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z0-9]{1,19}");

    private AggregateKeys() {}

    /** The kinds of unit whose reports are added up. */
    private enum Kind {
        OWN,
        DEPARTMENT,
        TOWNSHIP,
        SUBDISTRICT,
        COMMITTEE
    }

    static List<DefinedAggregate> read(DefinitionNode county) {
        Set<String> taken = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (CountySum sum : CountySum.values()) {
            taken.add(sum.code());
            names.add(sum.chinese());
        }
        return county.each("aggregates", node -> {
            DefinedAggregate aggregate = aggregate(node);
            requireFresh(taken, node, CODE, aggregate.code());
            requireFresh(names, node, "zh", aggregate.chinese());
            return aggregate;
        });
    }

    private static void requireFresh(Set<String> taken, DefinitionNode node, String key, String text) {
        if (!taken.add(text)) {
            throw node.fail(key, "aggregate.taken", Map.of("text", text));
        }
    }

    private static DefinedAggregate aggregate(DefinitionNode node) {
        String code = node.text(CODE);
        if (!CODES.matcher(code).matches()) {
            throw node.fail(CODE, "aggregate.code", Map.of("code", code));
        }
        List<UnitKind> kinds = node.choices("kinds", Kind.class).stream()
                .map(kind -> UnitKind.valueOf(kind.name()))
                .distinct()
                .toList();
        List<UnitCode> units = new ArrayList<>();
        for (String unit : node.texts(UNITS)) {
            if (units.contains(new UnitCode(unit))) {
                throw node.fail(UNITS, "aggregate.unit-twice", Map.of("aggregate", code, "unit", unit));
            }
            units.add(new UnitCode(unit));
        }
        if (kinds.isEmpty() && units.isEmpty()) {
            throw node.fail(CODE, "aggregate.empty", Map.of("aggregate", code));
        }
        String place = node.at(units.isEmpty() ? "kinds" : UNITS);
        return new DefinedAggregate(code, node.text("zh"), node.text("en"), kinds, units, place);
    }
}
