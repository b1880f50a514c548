package org.gouji.publish.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works {@code series.csv} out again: the county's number, less what the units that left an aggregate since then
 * contributed, and with what those that joined it did. Who moved where, {@code boundaries.csv} says for itself.
 */
final class SeriesRecount {

    static final String BOUNDARIES = "boundaries.csv";
    static final String SERIES = "series.csv";
    static final String MEMBERS = "units.csv";

    private static final String AGGREGATE = "aggregate";
    private static final String NOT_COMPUTABLE = "not_computable";

    /** Who followed a unit that ended; nobody is an empty set. */
    private final Map<String, Set<String>> successors = new TreeMap<>();

    private final Map<String, Set<String>> sumsOfToday = new HashMap<>();

    /** The units of the year, and the sums that each was in. */
    private final Map<String, Set<String>> due = new TreeMap<>();

    private final Map<String, String> today = new HashMap<>();
    private final Map<String, Set<String>> onRoster = new TreeMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private boolean hasSeries;

    private record Line(String asItWas, String today, String status, String expected, String counted) {

        static final Line NONE = new Line("∅", "∅", "∅", "∅", "∅");

        String counts() {
            return status + " " + expected + " " + counted;
        }
    }

    void takeBoundary(CsvScanner line, Header header) throws IOException {
        String unit = line.text(header.field("unit_code"));
        String successor = line.text(header.field("successor_code"));
        Set<String> following = successors.computeIfAbsent(unit, any -> new TreeSet<>());
        touched.add(unit);
        today.put(unit, line.text(header.field("today")));
        if (!successor.isEmpty()) {
            following.add(successor);
            touched.add(successor);
            sumsOfToday.put(successor, words(line.text(header.field("aggregates"))));
        }
    }

    void takeUnit(CsvScanner line, Header header) throws IOException {
        String unit = line.text(header.field("unit_code"));
        due.put(unit, words(line.text(header.field("aggregates"))));
        if (!line.text(header.field("to")).isEmpty()) {
            onRoster.put(unit, words(line.text(header.field("successor")).replace('|', ' ')));
        }
    }

    void takeContribution(CsvScanner line, Header header) throws IOException {
        if (touched.isEmpty()) {
            return;
        }
        String unit = line.text(header.field("unit_code"));
        if (touched.contains(unit)) {
            Tally tally = tallies.computeIfAbsent(
                    unit + " " + line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                            + line.text(header.field("column_code")),
                    any -> new Tally());
            String value = line.text(header.field("value"));
            tally.count(0);
            // One that is no number is a flaw of its own, found elsewhere.
            if (CountyRecount.isNumber(value)) {
                tally.add(value);
            }
        }
    }

    void take(CsvScanner line, Header header) throws IOException {
        hasSeries = true;
        String key = line.text(header.field("scope")) + " " + line.text(header.field("code")) + " "
                + line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                + line.text(header.field("column_code"));
        lines.put(
                key,
                new Line(
                        line.text(header.field("as_it_was")),
                        line.text(header.field("today_value")),
                        line.text(header.field("status")),
                        line.text(header.field("expected")),
                        line.text(header.field("counted"))));
    }

    List<Flaw> flaws(CountyRecount county) {
        Findings findings = new Findings();
        if (!hasSeries) {
            return findings.flaws;
        }
        compareEvents(findings);
        Set<String> cells = new TreeSet<>();
        Set<String> notSummed = new TreeSet<>();
        county.each(number -> {
            cells.add(number.cell());
            if (number.isSummed()) {
                compareAggregate(number, findings);
            } else {
                notSummed.add(number.cell());
                findings.takeStatus(AGGREGATE + " " + number.aggregate() + " " + number.cell());
            }
        });
        for (String unit : madeUpOfOthers()) {
            for (String cell : cells) {
                if (notSummed.contains(cell)) {
                    findings.takeStatus("unit " + unit + " " + cell);
                } else {
                    compareUnit(unit, cell, findings);
                }
            }
        }
        lines.keySet().stream()
                .filter(key -> !findings.seen.contains(key))
                .forEach(key -> findings.value(key, "", "∅"));
        return findings.flaws;
    }

    /** Whether the events are those of the roster, and lead where they say. */
    private void compareEvents(Findings findings) {
        onRoster.forEach((unit, following) -> {
            Set<String> found = successors.getOrDefault(unit, Set.of("∅"));
            if (!found.equals(following)) {
                findings.event(unit, String.join(" ", found), String.join(" ", following));
            }
        });
        today.forEach((unit, published) -> {
            String homes = String.join(" ", homes(unit));
            if (!homes.equals(published)) {
                findings.event(unit, published, homes);
            }
        });
    }

    /** Where a unit stands today: itself, those that followed it, or nowhere. */
    private Set<String> homes(String unit) {
        Set<String> homes = new TreeSet<>();
        collectHomes(unit, new TreeSet<>(), homes);
        return homes;
    }

    /** Each unit once, for in a forged file they may follow each other in a circle. */
    private void collectHomes(String unit, Set<String> passed, Set<String> homes) {
        Set<String> following = successors.get(unit);
        if (following == null) {
            homes.add(unit);
        } else if (passed.add(unit)) {
            following.forEach(each -> collectHomes(each, passed, homes));
        }
    }

    /** How much of a unit is in an aggregate today: all, nothing, or a part that nobody knows. */
    private enum Share {
        ALL,
        NOTHING,
        PART
    }

    private Share share(String unit, String aggregate) {
        Set<String> homes = homes(unit);
        if (homes.isEmpty()) {
            return sums(unit).contains(aggregate) ? Share.ALL : Share.NOTHING;
        }
        long inside =
                homes.stream().filter(home -> sums(home).contains(aggregate)).count();
        return share(inside, homes.size());
    }

    private static Share share(long inside, int all) {
        if (inside == 0) {
            return Share.NOTHING;
        }
        return inside == all ? Share.ALL : Share.PART;
    }

    private Set<String> sums(String unit) {
        return sumsOfToday.getOrDefault(unit, due.getOrDefault(unit, Set.of()));
    }

    private void compareAggregate(CountyRecount.CountyNumber number, Findings findings) {
        String aggregate = number.aggregate();
        Recount recount = new Recount(number.value(), number.expected(), number.counted());
        for (String unit : movable()) {
            boolean was = due.getOrDefault(unit, Set.of()).contains(aggregate);
            Share share = share(unit, aggregate);
            if (share == Share.PART) {
                recount.isComputable = false;
            }
            int change = (share == Share.ALL ? 1 : 0) - (was ? 1 : 0);
            recount.move(change, tally(unit, number.cell()));
        }
        String key = AGGREGATE + " " + aggregate + " " + number.cell();
        findings.compare(key, number.value(), recount);
    }

    private void compareUnit(String home, String cell, Findings findings) {
        Recount recount = new Recount("", 0, 0);
        Tally own = tally(home, cell);
        for (String unit : movable()) {
            Set<String> homes = homes(unit);
            Share share = share(homes.contains(home) ? 1 : 0, homes.size());
            if (share == Share.PART) {
                recount.isComputable = false;
            }
            recount.move(share == Share.ALL ? 1 : 0, tally(unit, cell));
        }
        String asItWas = own.units(0) > 0 ? own.total().toPlainString() : "";
        findings.compare("unit " + home + " " + cell, asItWas, recount);
    }

    /** The units of the year that are in some sum and have to do with an event. */
    private Collection<String> movable() {
        return due.entrySet().stream()
                .filter(unit -> touched.contains(unit.getKey()))
                .filter(unit -> !unit.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> madeUpOfOthers() {
        Set<String> made = new TreeSet<>();
        for (String unit : movable()) {
            homes(unit).stream()
                    .filter(home -> !home.equals(unit) && !sums(home).isEmpty())
                    .forEach(made::add);
        }
        return made;
    }

    private Tally tally(String unit, String cell) {
        return tallies.getOrDefault(unit + " " + cell, new Tally());
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
    }

    /** A number of today while it is worked out. */
    private static final class Recount {

        private BigDecimal total;
        private long expected;
        private long counted;
        private boolean isComputable = true;

        Recount(String total, long expected, long counted) {
            this.total = CountyRecount.isNumber(total) ? new BigDecimal(total) : BigDecimal.ZERO;
            this.expected = expected;
            this.counted = counted;
        }

        void move(int times, Tally tally) {
            expected += times;
            counted += (long) times * tally.units(0);
            total = total.add(tally.total().multiply(BigDecimal.valueOf(times)));
        }

        Line line(String asItWas) {
            if (!isComputable) {
                return new Line(asItWas, "", NOT_COMPUTABLE, "", "");
            }
            String value = counted == 0 ? "" : total.toPlainString();
            String whole = counted == expected ? "complete" : "partial";
            return new Line(
                    asItWas, value, counted == 0 ? "empty" : whole, Long.toString(expected), Long.toString(counted));
        }
    }

    private final class Findings {

        private final List<Flaw> flaws = new ArrayList<>();
        private final Set<String> seen = new TreeSet<>();

        void compare(String key, String asItWas, Recount recount) {
            seen.add(key);
            Line found = lines.getOrDefault(key, Line.NONE);
            Line expected = recount.line(asItWas);
            if (!CountyRecount.same(found.asItWas(), expected.asItWas())) {
                value(key, found.asItWas(), expected.asItWas());
            } else if (!CountyRecount.same(found.today(), expected.today())) {
                value(key, found.today(), expected.today());
            } else if (!found.counts().equals(expected.counts())) {
                value(key, found.counts(), expected.counts());
            }
        }

        void takeStatus(String key) {
            seen.add(key);
            Line found = lines.getOrDefault(key, Line.NONE);
            if (!found.status().equals("not_summed") || !found.today().isEmpty()) {
                value(key, found.status() + " " + found.today(), "not_summed ");
            }
        }

        void value(String key, String published, String recounted) {
            String[] words = key.split(" ", -1);
            flaws.add(Flaw.of(
                    "value",
                    SERIES,
                    "aggregate",
                    words[1],
                    "cell",
                    words[2],
                    "published",
                    published,
                    "recounted",
                    recounted));
        }

        void event(String unit, String published, String recounted) {
            flaws.add(Flaw.of("boundary", BOUNDARIES, "unit", unit, "published", published, "recounted", recounted));
        }
    }
}
