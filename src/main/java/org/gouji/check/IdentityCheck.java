package org.gouji.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Severity;

/** One arithmetic identity of a form, ready to be assessed on many reports. */
final class IdentityCheck {

    private final Identity identity;
    private final Layout layout;
    private final RuleBook rules;
    private final int[] left;
    private final int[] right;
    private final boolean equal;

    IdentityCheck(Identity identity, Layout layout, RuleBook rules) {
        this.identity = identity;
        this.layout = layout;
        this.rules = rules;
        this.left = layout.numbers(identity.left());
        this.right = layout.numbers(identity.right());
        this.equal = identity.relation() == Relation.EQUAL;
    }

    Outcome assess(Sheet sheet) {
        if (sheet.areWhole(left) && sheet.areWhole(right)) {
            long difference = sheet.wholeSum(left) - sheet.wholeSum(right);
            return outcome(equal ? difference == 0 : difference >= 0);
        }
        if (operands().allMatch(sheet::isNumber)) {
            BigDecimal leftSum = Sum.of(Sum.terms(sheet, left));
            return outcome(Sum.holds(leftSum, identity.relation(), Sum.of(Sum.terms(sheet, right))));
        }
        return Outcome.NOT_ASSESSABLE;
    }

    private static Outcome outcome(boolean holds) {
        return holds ? Outcome.PASSED : Outcome.FAILED;
    }

    /** The cells of the left side, then those of the right side. */
    IntStream operands() {
        return IntStream.concat(Arrays.stream(left), Arrays.stream(right));
    }

    /** Only an equation says what the one missing operand must be. */
    boolean isEquation() {
        return equal;
    }

    /** What one operand must be, the others given. */
    BigDecimal solve(int unknown, Numbers others) {
        BigDecimal difference = sum(right, unknown, others).subtract(sum(left, unknown, others));
        return Arrays.stream(left).anyMatch(operand -> operand == unknown) ? difference : difference.negate();
    }

    /** Whether it holds for numbers that need not be those of the report. */
    boolean holds(Numbers numbers) {
        return Sum.holds(sum(left, -1, numbers), identity.relation(), sum(right, -1, numbers));
    }

    private static BigDecimal sum(int[] operands, int without, Numbers numbers) {
        return Arrays.stream(operands)
                .filter(operand -> operand != without)
                .mapToObj(numbers::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Identity identity() {
        return identity;
    }

    /**
     * The finding that it fails.
     *
     * @param cause the cells that are likely to blame, empty if nobody can say
     */
    Finding failed(Sheet sheet, String cause) {
        List<BigDecimal> leftTerms = Sum.terms(sheet, left);
        List<BigDecimal> rightTerms = Sum.terms(sheet, right);
        BigDecimal leftSum = Sum.of(leftTerms);
        BigDecimal rightSum = Sum.of(rightTerms);
        Map<String, String> arguments = arguments();
        arguments.put("left", Sum.text(leftSum));
        arguments.put("right", Sum.text(rightSum));
        arguments.put("left_sum", Sum.written(leftTerms));
        arguments.put("right_sum", Sum.written(rightTerms));
        arguments.put("difference", Sum.text(leftSum.subtract(rightSum).abs()));
        if (!cause.isEmpty()) {
            arguments.put(Finding.CAUSE, cause);
        }
        return rules.failed(
                identity.rule(), identity.place(), sheet.firstSource(operands().toArray()), arguments);
    }

    Finding notAssessable(Sheet sheet, Proposals proposals) {
        int[] missing = missing(sheet).toArray();
        Map<String, String> arguments = arguments();
        arguments.put(
                "missing",
                Layout.shortList(
                        Arrays.stream(missing).sorted().mapToObj(this::label).toList()));
        return new Finding(
                identity.rule(),
                Severity.INFO,
                Outcome.NOT_ASSESSABLE,
                identity.place(),
                sheet.firstSource(
                        IntStream.concat(Arrays.stream(missing), operands()).toArray()),
                arguments,
                missing.length == 1 ? proposals.written(missing, this::label) : "");
    }

    IntStream missing(Sheet sheet) {
        return operands().filter(operand -> !sheet.isNumber(operand));
    }

    private Map<String, String> arguments() {
        int any = operands().findFirst().orElseThrow();
        boolean isRow = identity.place().column().isEmpty();
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("table", layout.tableName(identity.place().table()));
        arguments.put("row", isRow ? layout.rowLabel(any) : "");
        arguments.put("c", isRow ? "" : layout.columnLabel(any));
        arguments.put("relation", equal ? "=" : ">=");
        return arguments;
    }

    /** What tells an operand from the others: the column within a row, the row within a column. */
    private String label(int operand) {
        return identity.place().column().isEmpty() ? layout.columnLabel(operand) : layout.rowLabel(operand);
    }
}
