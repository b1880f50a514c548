package org.gouji.publish.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Works {@code adjustments.csv} out again: what is published is the county's sum and the amounts of the cell, and each line
 * is one of the decisions in force, as {@code decisions.csv} has them, and each of these a line.
 */
final class AdjustmentRecount {

    static final String ADJUSTMENTS = "adjustments.csv";
    static final String DECISIONS = "decisions.csv";

    /** The words that an office may use in its file. */
    private static final Map<String, String> KINDS =
            Map.of("adjust", "adjust", "差额调整", "adjust", "manual", "manual", "手填数", "manual");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SEPARATED = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");
    private static final String NOTHING = "∅";

    /** By aggregate and cell. */
    private final Map<String, List<Line>> lines = new TreeMap<>();

    /** What the decisions in force say, by aggregate and cell. */
    private final Map<String, Set<String>> decided = new TreeMap<>();

    private record Line(String kind, String summed, String amount, String result, String said) {}

    void take(CsvScanner line, Header header) throws IOException {
        String kind = line.text(header.field("kind"));
        String amount = line.text(header.field("amount"));
        String result = line.text(header.field("result"));
        lines.computeIfAbsent(key(line, header), any -> new ArrayList<>())
                .add(new Line(
                        kind,
                        line.text(header.field("summed")),
                        amount,
                        result,
                        said(
                                line.text(header.field("decision")),
                                kind,
                                kind.equals("manual") ? result : amount,
                                line,
                                header)));
    }

    void takeDecision(CsvScanner line, Header header) throws IOException {
        String kind = KINDS.get(line.text(header.field("kind")));
        if (kind != null
                && header.optional("aggregate") != Header.NONE
                && line.text(header.field("state")).equals("applied")) {
            String said = said(line.text(header.field("id")), kind, line.text(header.field("value")), line, header);
            decided.computeIfAbsent(key(line, header), any -> new TreeSet<>()).add(said);
        }
    }

    private static String key(CsvScanner line, Header header) throws IOException {
        return line.text(header.field("aggregate")) + " " + line.text(header.field("table")) + "."
                + line.text(header.field("row_code")) + "." + line.text(header.field("column_code"));
    }

    /** Number and day in one spelling, whatever that of the office. */
    private static String said(String id, String kind, String value, CsvScanner line, Header header)
            throws IOException {
        String day = DIGITS.matcher(line.text(header.field("date")))
                .results()
                .map(MatchResult::group)
                .map(part -> part.length() == 1 ? "0" + part : part)
                .collect(Collectors.joining("-"));
        return String.join(
                " ", id, kind, even(value), line.text(header.field("author")), day, line.text(header.field("reason")));
    }

    private static String even(String value) {
        String plain = SEPARATED
                .matcher(Normalizer.normalize(value, Normalizer.Form.NFKC).strip())
                .replaceAll("")
                .replace('−', '-')
                .replaceFirst("^\\+", "");
        return CountyRecount.isNumber(plain)
                ? new BigDecimal(plain).stripTrailingZeros().toPlainString()
                : plain;
    }

    /** What is published in a cell of an aggregate in place of the sum. */
    String published(String aggregate, String cell, String summed) {
        List<Line> here = lines.getOrDefault(aggregate + " " + cell, List.of());
        return here.isEmpty() ? summed : here.get(0).result();
    }

    List<Flaw> flaws(CountyRecount county) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> sums = new TreeMap<>();
        county.each(number -> sums.put(number.aggregate() + " " + number.cell(), number.value()));
        lines.forEach((key, here) -> compare(key, here, sums.getOrDefault(key, NOTHING), flaws));
        Set<String> keys = new TreeSet<>(lines.keySet());
        keys.addAll(decided.keySet());
        for (String key : keys) {
            Set<String> said =
                    lines.getOrDefault(key, List.of()).stream().map(Line::said).collect(Collectors.toSet());
            Set<String> meant = decided.getOrDefault(key, Set.of());
            if (!said.equals(meant)
                    || said.size() < lines.getOrDefault(key, List.of()).size()) {
                flaws.add(flaw("adjustment", key, texts(said), texts(meant)));
            }
        }
        return flaws;
    }

    private static void compare(String key, List<Line> here, String sum, List<Flaw> flaws) {
        BigDecimal total = number(sum);
        for (Line line : here) {
            total = total.add(number(line.amount()));
        }
        for (Line line : here) {
            if (!CountyRecount.same(line.summed(), sum)) {
                flaws.add(flaw("value", key, line.summed(), sum));
            } else if (!CountyRecount.same(line.result(), total.toPlainString())) {
                flaws.add(flaw("value", key, line.result(), total.toPlainString()));
            }
        }
    }

    private static BigDecimal number(String text) {
        return CountyRecount.isNumber(text) ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static String texts(Set<String> texts) {
        return texts.isEmpty() ? NOTHING : String.join("; ", new TreeSet<>(texts));
    }

    private static Flaw flaw(String kind, String key, String published, String recounted) {
        String[] words = key.split(" ", 2);
        return Flaw.of(
                kind,
                ADJUSTMENTS,
                "aggregate",
                words[0],
                "cell",
                words[1],
                "published",
                published,
                "recounted",
                recounted);
    }
}
