package org.gouji.check.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.NumberType;

/**
 * One way in which a number goes wrong.
 *
 * @param where what has to be so of the right number for it to happen
 * @param factor by what it is multiplied
 * @param more what is added to it
 */
record Slipped(Operand cell, List<Linear> where, Fraction factor, Fraction more) {

    private static final long SWAP = 9;
    private static final int TWO_DIGITS = 10;

    /** The ways of a change; a swap of two digits moves a number by a multiple of nine, and the least is hardest to see. */
    static List<Slipped> of(Operand cell, Change change, NumberType type) {
        List<Slipped> ways = new ArrayList<>();
        for (int sign : type == NumberType.CHANGE ? new int[] {1, -1} : new int[] {1}) {
            switch (change) {
                case ONE_MORE -> ways.add(new Slipped(cell, List.of(), Fraction.ONE, Fraction.of(sign)));
                case SWAPPED -> {
                    ways.add(new Slipped(
                            cell, atLeast(cell, sign, TWO_DIGITS), Fraction.ONE, Fraction.of(-sign * SWAP)));
                    ways.add(new Slipped(
                            cell, atLeast(cell, sign, TWO_DIGITS + 2), Fraction.ONE, Fraction.of(sign * SWAP)));
                }
                case TIMES_TEN ->
                    ways.add(new Slipped(cell, atLeast(cell, sign, 1), Fraction.of(TWO_DIGITS), Fraction.ZERO));
            }
        }
        return ways;
    }

    private static List<Linear> atLeast(Operand cell, int sign, int least) {
        return List.of(new Linear(Map.of(cell, Fraction.of(sign)), Fraction.of(-least), false));
    }

    /** What a statement says of the right numbers, if it is so of the wrong ones. */
    Statement said(Statement statement) {
        return new Statement(
                statement.rule(),
                statement.at(),
                statement.bodies(),
                all(statement.ways()),
                all(statement.contrary()),
                all(statement.asked()));
    }

    private List<List<Linear>> all(List<List<Linear>> ways) {
        return ways.stream().map(way -> way.stream().map(this::said).toList()).toList();
    }

    private Linear said(Linear linear) {
        Fraction own = linear.factors().get(cell);
        if (own == null) {
            return linear;
        }
        Map<Operand, Fraction> factors = new LinkedHashMap<>(linear.factors());
        factors.put(cell, own.times(factor));
        return new Linear(factors, linear.constant().plus(own.times(more)), linear.isEquation());
    }
}
