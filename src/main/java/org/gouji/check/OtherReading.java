package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    /** All of them in a row, each by itself. */
    static List<OtherReading> in(Layout.Span row, Sheet sheet, List<IdentityCheck> equations) {
        List<OtherReading> found = new ArrayList<>();
        for (int cell = row.from(); cell + 1 < row.to(); cell++) {
            found.addAll(of(cell, sheet, touched(cell, sheet, equations)));
        }
        return found;
    }

    /** The equations that one of the two cells enters and that can be assessed. */
    private static List<IdentityCheck> touched(int first, Sheet sheet, List<IdentityCheck> equations) {
        return equations.stream()
                .filter(each -> each.operands().anyMatch(operand -> operand == first || operand == first + 1))
                .filter(each -> each.operands().allMatch(sheet::isNumber))
                .toList();
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
