package org.gouji.publish.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares {@code county-cells.csv} with what the units' lines add up to. */
final class CountyRecount {

    private final List<CountyLine> lines = new ArrayList<>();

    private record CountyLine(String aggregate, String cell, String status, String value, List<String> counts) {}

    private static final List<String> COUNTS =
            List.of("counted", "blank", "mark", "unreadable", "absent", "expected", "missing", "excluded");

    void take(CsvScanner line, Header header) throws IOException {
        List<String> counts = new ArrayList<>();
        for (String count : COUNTS) {
            counts.add(line.text(header.field(count)));
        }
        lines.add(new CountyLine(
                line.text(header.field("aggregate")),
                line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                        + line.text(header.field("column_code")),
                line.text(header.field("status")),
                line.text(header.field("value")),
                counts));
    }

    List<String> flaws(Members members, UnitTallies units) {
        List<String> flaws = new ArrayList<>();
        for (CountyLine line : lines) {
            Set<String> kinds = Members.kinds(line.aggregate());
            if (!kinds.isEmpty()) {
                compare(line, members, units.total(kinds, line.cell()), flaws);
            }
        }
        return flaws;
    }

    private static void compare(CountyLine line, Members members, Tally tally, List<String> flaws) {
        List<String> counts = new ArrayList<>();
        for (int state = 0; state < Tally.STATES.size(); state++) {
            counts.add(Integer.toString(tally.units(state)));
        }
        counts.add(Long.toString(members.due(line.aggregate())));
        counts.add(Long.toString(members.in(line.aggregate(), "missing")));
        counts.add(Long.toString(members.in(line.aggregate(), "other_form")));
        if (!counts.equals(line.counts())) {
            flaws.add(flaw(line, COUNTS + " " + line.counts(), counts.toString()));
        }
        boolean hasSum = tally.units(0) > 0 && !line.status().equals("not_summed");
        String total = hasSum ? tally.total().toPlainString() : "";
        if (!same(line.value(), total)) {
            flaws.add(flaw(line, "value " + line.value(), total));
        }
    }

    private static boolean same(String published, String total) {
        if (published.isEmpty() || total.isEmpty()) {
            return published.equals(total);
        }
        return new BigDecimal(published).compareTo(new BigDecimal(total)) == 0;
    }

    private static String flaw(CountyLine line, String published, String recounted) {
        return "county-cells.csv: %s %s is published as %s, the units' lines give %s"
                .formatted(line.aggregate(), line.cell(), published, recounted);
    }
}
