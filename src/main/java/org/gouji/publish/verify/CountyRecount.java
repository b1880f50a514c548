package org.gouji.publish.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Compares {@code county-cells.csv} with what the units' lines add up to. */
final class CountyRecount {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final List<CountyLine> lines = new ArrayList<>();

    private record CountyLine(
            String aggregate, String table, String cell, String status, String value, List<String> counts) {

        /** The name of the file that shows it in the official shape. */
        String shape() {
            return aggregate + "-" + table + ".csv";
        }
    }

    private static final List<String> COUNTS =
            List.of("counted", "blank", "mark", "unreadable", "absent", "expected", "missing", "excluded");

    void take(CsvScanner line, Header header) throws IOException {
        List<String> counts = new ArrayList<>();
        for (String count : COUNTS) {
            counts.add(line.text(header.field(count)));
        }
        lines.add(new CountyLine(
                line.text(header.field("aggregate")),
                line.text(header.field("table")),
                line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                        + line.text(header.field("column_code")),
                line.text(header.field("status")),
                line.text(header.field("value")),
                counts));
    }

    /** Takes a county number. */
    @FunctionalInterface
    interface Sum {
        void take(String aggregate, String cell, String value);
    }

    /** A county number with how many units are due and how many are in it. */
    record CountyNumber(String aggregate, String cell, boolean isSummed, String value, long expected, long counted) {}

    /** Hands over every cell. */
    void each(Consumer<CountyNumber> consumer) {
        for (CountyLine line : lines) {
            consumer.accept(new CountyNumber(
                    line.aggregate(),
                    line.cell(),
                    !line.status().equals("not_summed"),
                    line.value(),
                    count(line, "expected"),
                    count(line, "counted")));
        }
    }

    /** Hands over every cell that is added up. */
    void eachSum(Sum consumer) {
        for (CountyLine line : lines) {
            if (!line.status().equals("not_summed")) {
                consumer.take(line.aggregate(), line.cell(), line.value());
            }
        }
    }

    /**
     * The numbers of the table that is published in the official shape under this name, in the order of the form and as
     * they are adjusted.
     */
    List<String> values(String shape, AdjustmentRecount adjustments) {
        return lines.stream()
                .filter(line -> line.shape().equals(shape))
                .map(line -> adjustments.published(line.aggregate(), line.cell(), line.value()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether some line belongs to the table that is published in the official shape under this name. */
    boolean hasShape(String shape) {
        return lines.stream().anyMatch(line -> line.shape().equals(shape));
    }

    /** A count that is none is a flaw of its own, found elsewhere. */
    private static long count(CountyLine line, String name) {
        String text = line.counts().get(COUNTS.indexOf(name));
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
    }

    List<Flaw> flaws(Members members, UnitTallies units) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (CountyLine line : lines) {
            if (members.knows(line.aggregate())) {
                compare(line, members, units.total(line.aggregate(), line.cell()), flaws);
            } else {
                unknown.add(line.aggregate());
            }
        }
        unknown.forEach(aggregate -> flaws.add(Flaw.of("aggregate", "county-cells.csv", "aggregate", aggregate)));
        return flaws;
    }

    private static void compare(CountyLine line, Members members, Tally tally, List<Flaw> flaws) {
        List<String> counts = new ArrayList<>();
        for (int state = 0; state < Tally.STATES.size(); state++) {
            counts.add(Integer.toString(tally.units(state)));
        }
        counts.add(Long.toString(members.due(line.aggregate())));
        counts.add(Long.toString(members.in(line.aggregate(), "missing")));
        counts.add(
                Long.toString(members.in(line.aggregate(), "other_form") + members.in(line.aggregate(), "excluded")));
        if (!counts.equals(line.counts())) {
            flaws.add(flaw("counts", line, String.join("/", line.counts()), String.join("/", counts)));
        }
        boolean hasSum = tally.units(0) > 0 && !line.status().equals("not_summed");
        String total = hasSum ? tally.total().toPlainString() : "";
        if (!same(line.value(), total)) {
            flaws.add(flaw("value", line, line.value(), total));
        }
    }

    /** Whether what is published is a number, and this one; nothing is only the same as nothing. */
    static boolean same(String published, String total) {
        boolean areNumbers = isNumber(published) && isNumber(total);
        return areNumbers ? new BigDecimal(published).compareTo(new BigDecimal(total)) == 0 : published.equals(total);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Flaw flaw(String kind, CountyLine line, String published, String recounted) {
        return Flaw.of(
                kind,
                "county-cells.csv",
                "aggregate",
                line.aggregate(),
                "cell",
                line.cell(),
                "published",
                published,
                "recounted",
                recounted);
    }
}
