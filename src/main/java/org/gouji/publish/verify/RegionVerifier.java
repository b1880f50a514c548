package org.gouji.publish.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Works a region's numbers out again from what its members published: each cell is the sum of the members' lines, each count
 * of units too, and who is a member {@code members.csv} says.
 */
final class RegionVerifier {

    static final String CELLS = "region-cells.csv";
    static final String CONTRIBUTIONS = "region-contributions.csv";
    static final String MEMBERS = "members.csv";

    private static final String PUBLISHED = "published";
    private static final List<String> COUNTS = List.of(
            "expected", "counted", "blank", "mark", "unreadable", "absent", "missing", "excluded", "questioned");

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Recount> recounts = new HashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> shapes = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private record Member(String status, long expected) {}

    private record Line(String table, String value, String status, String counts, boolean isSummed) {}

    /** A cell while it is added up. */
    private static final class Recount {
        private BigDecimal total = BigDecimal.ZERO;
        private int values;
        private final long[] counts = new long[COUNTS.size()];
    }

    void takeMember(CsvScanner line, Header header) throws IOException {
        members.put(
                line.text(header.field("member")),
                new Member(line.text(header.field("status")), Long.parseLong(line.text(header.field("expected")))));
    }

    void takeContribution(CsvScanner line, Header header) throws IOException {
        String member = line.text(header.field("member"));
        String cell = cell(line, header);
        Member known = members.getOrDefault(member, new Member("", 0));
        if (!known.status().equals(PUBLISHED)) {
            flaws.add(Flaw.of("member", CONTRIBUTIONS, "member", member, "cell", cell));
        }
        Recount recount = recounts.computeIfAbsent(cell, any -> new Recount());
        BigDecimal summed = number(line.text(header.field("summed")));
        BigDecimal amount = number(line.text(header.field("amount")));
        String value = line.text(header.field("value"));
        String expected = summed.add(amount).toPlainString();
        if (!value.isEmpty() && !CountyRecount.same(value, expected)) {
            flaws.add(flaw("value", CONTRIBUTIONS, member, cell, value, expected));
        }
        if (!value.isEmpty()) {
            recount.total = recount.total.add(number(value));
            recount.values++;
        }
        for (int i = 0; i < recount.counts.length; i++) {
            recount.counts[i] += Long.parseLong(line.text(header.field(COUNTS.get(i))));
        }
        if (Long.parseLong(line.text(header.field("expected"))) != known.expected()) {
            flaws.add(flaw(
                    "value",
                    MEMBERS,
                    member,
                    cell,
                    Long.toString(known.expected()),
                    line.text(header.field("expected"))));
        }
    }

    void takeCell(CsvScanner line, Header header) throws IOException {
        List<String> counts = new ArrayList<>(
                List.of(line.text(header.field("members")), line.text(header.field("members_counted"))));
        for (String count : COUNTS) {
            counts.add(line.text(header.field(count)));
        }
        String status = line.text(header.field("status"));
        lines.put(
                cell(line, header),
                new Line(
                        line.text(header.field("table")),
                        line.text(header.field("value")),
                        status,
                        String.join("/", counts),
                        !status.equals("not_summed")));
    }

    /** Takes a line of a table in the official shape. */
    void takeShape(String file, CsvScanner line) {
        List<String> numbers = shapes.computeIfAbsent(file, any -> new ArrayList<>());
        line.texts().stream().filter(text -> CountyRecount.isNumber(text)).forEach(numbers::add);
    }

    private static String cell(CsvScanner line, Header header) throws IOException {
        return line.text(header.field("table")) + "." + line.text(header.field("row_code")) + "."
                + line.text(header.field("column_code"));
    }

    private static BigDecimal number(String text) {
        return CountyRecount.isNumber(text) ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    List<Flaw> flaws() {
        lines.forEach(this::compare);
        recounts.keySet().stream()
                .filter(cell -> !lines.containsKey(cell))
                .sorted()
                .forEach(cell -> flaws.add(flaw("value", CELLS, "AREA", cell, "∅", "")));
        shapes.forEach((file, numbers) -> {
            List<String> expected = lines.values().stream()
                    .filter(line -> file.equals("AREA-" + line.table() + ".csv"))
                    .map(Line::value)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!numbers.equals(expected)) {
                flaws.add(Flaw.of("region-shape", file));
            }
        });
        return flaws;
    }

    private void compare(String cell, Line line) {
        Recount recount = recounts.getOrDefault(cell, new Recount());
        int values = line.isSummed() ? recount.values : 0;
        long[] counts = recount.counts.clone();
        for (Member member : members.values()) {
            if (!member.status().equals(PUBLISHED)) {
                counts[COUNTS.indexOf("expected")] += member.expected();
                counts[COUNTS.indexOf(member.status().equals("missing") ? "missing" : "excluded")] += member.expected();
            }
        }
        List<String> all = new ArrayList<>(List.of(Integer.toString(members.size()), Integer.toString(values)));
        for (long count : counts) {
            all.add(Long.toString(count));
        }
        String total = values == 0 ? "" : recount.total.toPlainString();
        boolean isComplete = values == members.size() && counts[1] == counts[0];
        String status = values == 0 ? "empty" : isComplete ? "complete" : "partial";
        if (!CountyRecount.same(line.value(), total)) {
            flaws.add(flaw("value", CELLS, "AREA", cell, line.value(), total));
        } else if (!line.counts().equals(String.join("/", all))) {
            flaws.add(flaw("region-counts", CELLS, "AREA", cell, line.counts(), String.join("/", all)));
        } else if (line.isSummed() && !line.status().equals(status)) {
            flaws.add(flaw("value", CELLS, "AREA", cell, line.status(), status));
        }
    }

    private static Flaw flaw(String kind, String file, String of, String cell, String published, String recounted) {
        return Flaw.of(kind, file, "aggregate", of, "cell", cell, "published", published, "recounted", recounted);
    }
}
