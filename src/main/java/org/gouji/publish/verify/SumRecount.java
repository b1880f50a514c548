package org.gouji.publish.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Adds up {@code contributions.csv} and {@code wide.csv}, each for itself, and compares the sums with the county's. */
final class SumRecount {

    static final String CONTRIBUTIONS = "contributions.csv";
    static final String WIDE = "wide.csv";

    private static final Pattern CELL = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+");

    /** By aggregate and cell. */
    private final Map<String, Tally> contributions = new HashMap<>();

    private final Members members;

    /** By group of units and by cell. */
    private final Map<String, Map<String, Tally>> wide = new HashMap<>();

    /** The fields of {@code wide.csv} that are cells. */
    private List<Integer> wideCells = List.of();

    private boolean hasContributions;
    private boolean hasWide;

    SumRecount(Members members) {
        this.members = members;
    }

    void takeContribution(CsvScanner line, Header header) throws IOException {
        hasContributions = true;
        String cell = line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                + line.text(header.field("column_code"));
        String value = line.text(header.field("value"));
        for (String aggregate : line.text(header.field("aggregates")).split(" ", -1)) {
            contributions
                    .computeIfAbsent(aggregate + " " + cell, any -> new Tally())
                    .add(value);
        }
    }

    void takeWide(CsvScanner line, Header header) throws IOException {
        hasWide = true;
        Members.Unit unit = members.unit(line.text(header.field("unit_code")));
        if (!unit.isCounted()) {
            return;
        }
        if (wideCells.isEmpty()) {
            wideCells = cells(header);
        }
        Map<String, Tally> ofGroup = wide.computeIfAbsent(unit.group(), any -> new HashMap<>());
        for (int field : wideCells) {
            String value = line.text(field);
            if (CountyRecount.isNumber(value)) {
                ofGroup.computeIfAbsent(header.names().get(field), any -> new Tally())
                        .add(value);
            }
        }
    }

    private static List<Integer> cells(Header header) {
        return IntStream.range(0, header.names().size())
                .filter(field -> CELL.matcher(header.names().get(field)).matches())
                .boxed()
                .toList();
    }

    List<Flaw> flaws(CountyRecount county) {
        List<Flaw> flaws = new ArrayList<>();
        county.eachSum((aggregate, cell, value) -> {
            if (hasContributions) {
                Tally sum = contributions.getOrDefault(aggregate + " " + cell, new Tally());
                compare(CONTRIBUTIONS, aggregate, cell, value, sum, flaws);
            }
            if (hasWide) {
                Tally sum = new Tally();
                wide.forEach((group, cells) -> {
                    if (Members.isIn(group, aggregate)) {
                        sum.addAll(cells.getOrDefault(cell, new Tally()));
                    }
                });
                compare(WIDE, aggregate, cell, value, sum, flaws);
            }
        });
        return flaws;
    }

    private static void compare(String file, String aggregate, String cell, String value, Tally sum, List<Flaw> flaws) {
        String total = sum.total().toPlainString();
        if (!CountyRecount.same(value.isEmpty() ? "0" : value, total)) {
            flaws.add(Flaw.of(
                    "value", file, "aggregate", aggregate, "cell", cell, "published", value, "recounted", total));
        }
    }
}
