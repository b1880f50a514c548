package org.gouji.check.condition;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms, positive below the line; throws rather than leave the range of {@code long}. */
record Fraction(long above, long below) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    static Fraction of(long number) {
        return new Fraction(number, 1);
    }

    static Fraction of(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.max(0, number.scale()));
        return reduced(
                plain.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(plain.scale()).longValueExact());
    }

    private static Fraction reduced(long above, long below) {
        long divisor = divisor(Math.abs(above), Math.abs(below));
        long sign = below < 0 ? -1 : 1;
        return new Fraction(sign * above / divisor, sign * below / divisor);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    Fraction plus(Fraction other) {
        if (below == 1 && other.below == 1) {
            return of(Math.addExact(above, other.above));
        }
        return reduced(
                Math.addExact(Math.multiplyExact(above, other.below), Math.multiplyExact(other.above, below)),
                Math.multiplyExact(below, other.below));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        long product = Math.multiplyExact(above, other.above);
        return below == 1 && other.below == 1 ? of(product) : reduced(product, Math.multiplyExact(below, other.below));
    }

    Fraction over(Fraction other) {
        return reduced(Math.multiplyExact(above, other.below), Math.multiplyExact(below, other.above));
    }

    Fraction negated() {
        return new Fraction(-above, below);
    }

    int sign() {
        return Long.signum(above);
    }

    boolean isWhole() {
        return below == 1;
    }

    /** Throws if it has no end. */
    BigDecimal toDecimal() {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below));
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).sign();
    }

    @Override
    public String toString() {
        return below == 1 ? Long.toString(above) : above + "/" + below;
    }
}
