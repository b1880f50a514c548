package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gouji.model.Outcome;

/**
 * Two neighbouring figures of a text without cell borders that fit all sums if their digits are divided otherwise:
 * {@code 1 23} that should have been {@code 12 3}, as torn text layers have it.
 *
 * @param first the first of the two cells
 * @param printed what was read
 * @param other how it fits
 */
record OtherReading(int first, String printed, String other) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    /** The equations of a form with what became of each on one report. */
    static final class Equations {

        private final List<IdentityCheck> equations;
        private final List<List<Integer>> ofCell;
        private final Outcome[] outcomes;

        /** @param ofCell the numbers of the equations that each cell enters */
        Equations(List<IdentityCheck> equations, List<List<Integer>> ofCell, Sheet sheet) {
            this.equations = equations;
            this.ofCell = ofCell;
            this.outcomes = equations.stream().map(each -> each.assess(sheet)).toArray(Outcome[]::new);
        }

        /** Dividing otherwise changes both numbers, so whatever looks at one of them alone and holds would fail. */
        private boolean mayFit(int first) {
            return isFreeOf(first, first + 1) && isFreeOf(first + 1, first);
        }

        private boolean isFreeOf(int cell, int other) {
            for (int equation : ofCell.get(cell)) {
                if (outcomes[equation] == Outcome.PASSED && !ofCell.get(other).contains(equation)) {
                    return false;
                }
            }
            return true;
        }

        /** The equations that one of the two cells enters and that can be assessed. */
        private List<IdentityCheck> touched(int first) {
            return IntStream.concat(
                            ofCell.get(first).stream().mapToInt(each -> each),
                            ofCell.get(first + 1).stream().mapToInt(each -> each))
                    .distinct()
                    .filter(each -> outcomes[each] != Outcome.NOT_ASSESSABLE)
                    .mapToObj(equations::get)
                    .toList();
        }
    }

    /** All of them in a row, each by itself. */
    static List<OtherReading> in(Layout.Span row, Sheet sheet, Equations equations) {
        List<OtherReading> found = new ArrayList<>();
        for (int cell = row.from(); cell + 1 < row.to(); cell++) {
            if (equations.mayFit(cell)) {
                found.addAll(of(cell, sheet, equations.touched(cell)));
            }
        }
        return found;
    }

    private static List<OtherReading> of(int first, Sheet sheet, List<IdentityCheck> touched) {
        String left = sheet.raw(first);
        String right = sheet.raw(first + 1);
        boolean fits = touched.stream().allMatch(each -> each.holds(sheet::number));
        if (fits || !DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
            return List.of();
        }
        String digits = left + right;
        return IntStream.range(1, digits.length())
                .filter(at -> at != left.length())
                .mapToObj(at -> List.of(digits.substring(0, at), digits.substring(at)))
                .filter(parts -> parts.stream().allMatch(OtherReading::isPlain))
                .filter(parts -> touched.stream().allMatch(each -> each.holds(divided(first, parts, sheet))))
                .map(parts -> new OtherReading(first, left + " " + right, String.join(" ", parts)))
                .toList();
    }

    private static boolean isPlain(String figure) {
        return figure.equals("0") || !figure.startsWith("0");
    }

    private static Numbers divided(int first, List<String> parts, Sheet sheet) {
        return cell ->
                cell == first || cell == first + 1 ? new BigDecimal(parts.get(cell - first)) : sheet.number(cell);
    }

    /** Whether it changes the number of this cell. */
    boolean changes(int cell) {
        return cell == first || cell == first + 1;
    }
}
