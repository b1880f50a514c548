package org.gouji.check.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds numbers for which statements hold, or proves that there are none: the first phase of the simplex method with Bland's
 * rule, in exact fractions. A statement is a row; what it lacks is made up by a variable of its own, and these are driven to
 * zero.
 */
final class Feasibility {

    private final List<Operand> operands;
    private final Map<Operand, Fraction> least;
    private final Fraction[][] rows;
    private final int[] basis;
    private final int columns;

    private Feasibility(List<Linear> statements, Map<Operand, Fraction> least) {
        Set<Operand> named = new LinkedHashSet<>();
        statements.forEach(each -> named.addAll(each.factors().keySet()));
        this.operands = List.copyOf(named);
        this.least = least;
        this.columns = operands.size() + 2 * statements.size();
        this.rows = new Fraction[statements.size()][columns + 1];
        this.basis = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            fill(row, statements.get(row));
        }
    }

    /**
     * Numbers that make all statements hold; those not named are as small as they may be.
     *
     * @param least what each number is at least, 0 if it is not named
     */
    static Optional<Map<Operand, Fraction>> of(List<Linear> statements, Map<Operand, Fraction> least) {
        return new Feasibility(statements, least).solve();
    }

    /** Numbers count from their least, so that all of them are at least zero. */
    private void fill(int row, Linear statement) {
        Arrays.fill(rows[row], Fraction.ZERO);
        Fraction lacking = statement.value(least).negated();
        Fraction sign = lacking.sign() < 0 ? Fraction.of(-1) : Fraction.ONE;
        for (int i = 0; i < operands.size(); i++) {
            rows[row][i] = sign.times(statement.factors().getOrDefault(operands.get(i), Fraction.ZERO));
        }
        if (!statement.isEquation()) {
            rows[row][operands.size() + row] = sign.negated();
        }
        basis[row] = operands.size() + rows.length + row;
        rows[row][basis[row]] = Fraction.ONE;
        rows[row][columns] = sign.times(lacking);
    }

    private Optional<Map<Operand, Fraction>> solve() {
        for (int entering = entering(); entering >= 0; entering = entering()) {
            pivot(leaving(entering), entering);
        }
        Map<Operand, Fraction> found = new HashMap<>(least);
        for (int row = 0; row < rows.length; row++) {
            if (isArtificial(basis[row]) && rows[row][columns].sign() != 0) {
                return Optional.empty();
            }
            if (basis[row] < operands.size()) {
                found.merge(operands.get(basis[row]), rows[row][columns], Fraction::plus);
            }
        }
        return Optional.of(found);
    }

    private boolean isArtificial(int column) {
        return column >= operands.size() + rows.length;
    }

    /** The first variable that makes the lack smaller, -1 if none does. */
    private int entering() {
        for (int column = 0; column < operands.size() + rows.length; column++) {
            Fraction gain = Fraction.ZERO;
            for (int row = 0; row < rows.length; row++) {
                if (isArtificial(basis[row])) {
                    gain = gain.plus(rows[row][column]);
                }
            }
            if (gain.sign() > 0) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int leaving = -1;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][entering].sign() > 0 && (leaving < 0 || isSooner(row, leaving, entering))) {
                leaving = row;
            }
        }
        return leaving;
    }

    private boolean isSooner(int row, int other, int entering) {
        int order = rows[row][columns]
                .over(rows[row][entering])
                .compareTo(rows[other][columns].over(rows[other][entering]));
        return order < 0 || (order == 0 && basis[row] < basis[other]);
    }

    private void pivot(int row, int entering) {
        Fraction divisor = rows[row][entering];
        List<Integer> filled = new ArrayList<>();
        for (int column = 0; column <= columns; column++) {
            if (rows[row][column].sign() != 0) {
                rows[row][column] = rows[row][column].over(divisor);
                filled.add(column);
            }
        }
        for (int other = 0; other < rows.length; other++) {
            Fraction factor = rows[other][entering];
            if (other != row && factor.sign() != 0) {
                for (int column : filled) {
                    rows[other][column] = rows[other][column].minus(factor.times(rows[row][column]));
                }
            }
        }
        basis[row] = entering;
    }
}
