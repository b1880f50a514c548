package org.gouji.decide;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.Value;

/** What a decision can be taken on, as a short text that people can read, copy and compare. */
public final class Basis {

    /** These name the place and the unit, or are worked out from the others. */
    private static final Set<String> SAYS_NO_FIGURE = Set.of(
            "table",
            "row",
            "c",
            "unit",
            "year",
            "relation",
            "left_sum",
            "right_sum",
            "difference",
            Finding.MERGED,
            Finding.CAUSE,
            Finding.DECISION,
            Finding.DECIDED_BY,
            Finding.DECIDED_ON,
            Finding.DECIDED_WHY,
            Finding.FAULT,
            Finding.FAULT_WHY,
            Finding.FAULT_TEXT,
            Finding.FAULT_OTHER);

    private static final int LONGEST = 60;
    private static final int HASH_LENGTH = 8;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern SEPARATED = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");

    private Basis() {}

    /** The figures of a finding: {@code left=3; right=4}; of a long one the begin and a hash. */
    public static String of(Finding finding) {
        String whole = finding.arguments().entrySet().stream()
                .filter(argument -> !SAYS_NO_FIGURE.contains(argument.getKey()))
                .filter(argument -> !argument.getValue().isEmpty())
                .map(argument -> argument.getKey() + "=" + oneSpaced(argument.getValue()))
                .collect(Collectors.joining("; "));
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String hash =
                UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
        int end = Character.isHighSurrogate(whole.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return whole.substring(0, end) + "…#" + hash.substring(0, HASH_LENGTH);
    }

    /** What stands in a cell: its text, or its number where the text is longer; empty for a cell that is not shown. */
    static String of(Optional<Cell> cell) {
        return cell.map(Cell::raw).orElse("");
    }

    /** How many cells of a table say nothing: they are empty, or marked so. */
    public static int blanks(Collection<Cell> cells, String table) {
        return (int) cells.stream()
                .filter(cell -> cell.key().table().equals(table))
                .filter(Basis::isBlank)
                .count();
    }

    /** Whether a cell says nothing; it is there, but empty or marked so. */
    public static boolean isBlank(Cell cell) {
        return cell.value() instanceof Value.Blank || cell.value() instanceof Value.Mark;
    }

    /** Whether a cell still says what was seen. */
    static boolean holds(String seen, Optional<Cell> cell) {
        String raw = of(cell);
        if (same(seen, raw)) {
            return true;
        }
        return cell.map(Cell::value)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number())
                .flatMap(number -> number(seen).map(other -> other.compareTo(number) == 0))
                .orElse(false);
    }

    /** Whether a county sum, empty where there is none, is still what was seen. */
    static boolean isSum(String seen, Optional<BigDecimal> sum) {
        return sum.isEmpty()
                ? seen.isEmpty()
                : number(seen).filter(other -> other.compareTo(sum.get()) == 0).isPresent();
    }

    /** Whether a finding still says what was seen. */
    static boolean holds(String seen, Finding finding) {
        return same(seen, of(finding));
    }

    /** Whether what was seen is the difference between the two sides of a finding, left less right. */
    static boolean isDifference(String seen, Finding finding) {
        return difference(finding)
                .flatMap(actual -> number(seen).map(difference -> difference.compareTo(actual) == 0))
                .orElse(false);
    }

    /** The left side of a finding less its right side; empty if it has no two numbers. */
    static Optional<BigDecimal> difference(Finding finding) {
        Optional<BigDecimal> left = number(finding.arguments().getOrDefault("left", ""));
        Optional<BigDecimal> right = number(finding.arguments().getOrDefault("right", ""));
        return left.flatMap(number -> right.map(number::subtract));
    }

    /** A number as people write it. */
    static Optional<BigDecimal> number(String text) {
        String plain = SEPARATED
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("")
                .replace('−', '-');
        try {
            return Optional.of(new BigDecimal(plain)).filter(number -> !plain.contains("e") && !plain.contains("E"));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return even(one).equals(even(other));
    }

    private static String even(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static String oneSpaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
