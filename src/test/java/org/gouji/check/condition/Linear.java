package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement over cells: the sum of numbers times factors, and a constant, is zero, or at least zero.
 *
 * @param isEquation zero, and not more
 */
record Linear(Map<Operand, Fraction> factors, Fraction constant, boolean isEquation) {

    /** Left minus right, if both are sums of numbers times factors. */
    static Optional<Linear> difference(Quantity left, Quantity right, List<Operand> operands) {
        BigDecimal[] numbers = new BigDecimal[operands.size()];
        Arrays.fill(numbers, BigDecimal.ZERO);
        Fraction constant = difference(left, right, numbers);
        Map<Operand, Fraction> factors = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = BigDecimal.ONE;
            Fraction factor = difference(left, right, numbers).minus(constant);
            numbers[i] = new BigDecimal("0.5");
            if (!difference(left, right, numbers)
                    .minus(constant)
                    .times(Fraction.of(2))
                    .equals(factor)) {
                return Optional.empty();
            }
            numbers[i] = BigDecimal.ZERO;
            if (factor.sign() != 0) {
                factors.put(operands.get(i), factor);
            }
        }
        return Optional.of(new Linear(factors, constant, false));
    }

    private static Fraction difference(Quantity left, Quantity right, BigDecimal[] numbers) {
        return Fraction.of(left.of(numbers).subtract(right.of(numbers)));
    }

    /** The same sum, to be at least this. */
    Linear atLeast(long bound) {
        return new Linear(factors, constant.minus(Fraction.of(bound)), false);
    }

    Linear isZero() {
        return new Linear(factors, constant, true);
    }

    Linear negated() {
        Map<Operand, Fraction> negated = new LinkedHashMap<>();
        factors.forEach((operand, factor) -> negated.put(operand, factor.negated()));
        return new Linear(negated, constant.negated(), isEquation);
    }

    Fraction value(Map<Operand, Fraction> numbers) {
        Fraction sum = constant;
        for (Map.Entry<Operand, Fraction> term : factors.entrySet()) {
            sum = sum.plus(term.getValue().times(numbers.getOrDefault(term.getKey(), Fraction.ZERO)));
        }
        return sum;
    }

    boolean holds(Map<Operand, Fraction> numbers) {
        int sign = value(numbers).sign();
        return isEquation ? sign == 0 : sign >= 0;
    }
}
