package org.gouji.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.form.Relation;

/** Exact sums, and how they are written in messages. */
final class Sum {

    /** A longer sum leaves out its zeros, or nobody would read it. */
    private static final int SHOWN_IN_FULL = 7;

    private Sum() {}

    static BigDecimal of(List<BigDecimal> terms) {
        return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean holds(BigDecimal left, Relation relation, BigDecimal right) {
        int order = left.compareTo(right);
        return relation == Relation.EQUAL ? order == 0 : order >= 0;
    }

    /** Writes {@code 3+1+0=4}, or just {@code 4} where there is nothing to add. */
    static String written(List<BigDecimal> terms) {
        String total = text(of(terms));
        List<BigDecimal> shown = terms.size() <= SHOWN_IN_FULL
                ? terms
                : terms.stream().filter(term -> term.signum() != 0).toList();
        if (shown.size() < 2) {
            return total;
        }
        return shown.stream().map(Sum::term).collect(Collectors.joining("+")) + "=" + total;
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<BigDecimal> terms(Sheet sheet, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(sheet::number).toList();
    }

    private static String term(BigDecimal number) {
        return number.signum() < 0 ? "(" + text(number) + ")" : text(number);
    }
}
