package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gouji.model.CellKey;

/** Writes wrong numbers in the ways that clerks do. */
final class Clerk {

    private static final int KINDS = 8;
    private static final int SMALL = 9;
    private static final int LARGE = 5000;

    private final Random random;

    Clerk(Random random) {
        this.random = random;
    }

    /** Another number than this one. */
    BigDecimal wrong(BigDecimal right) {
        BigDecimal wrong = right;
        while (wrong.compareTo(right) == 0) {
            wrong = tryWrong(right);
        }
        return wrong;
    }

    private BigDecimal tryWrong(BigDecimal right) {
        String digits = right.abs().toPlainString();
        int at = random.nextInt(digits.length());
        return switch (random.nextInt(KINDS)) {
            case 0 -> right.add(BigDecimal.ONE);
            case 1 -> right.scaleByPowerOfTen(1).setScale(0);
            case 2 -> right.negate();
            case 3 -> new BigDecimal(new StringBuilder(digits).reverse().toString());
            case 4 -> new BigDecimal(digits.substring(0, at) + random.nextInt(1 + SMALL) + digits.substring(at));
            case 5 -> BigDecimal.ZERO;
            case 6 -> BigDecimal.valueOf(random.nextInt(SMALL));
            default -> BigDecimal.valueOf(random.nextInt(LARGE));
        };
    }

    /** Makes two mistakes: two slips, or one that spoils two cells. */
    void spoilTwo(Map<CellKey, BigDecimal> numbers, CellKey first, CellKey second) {
        BigDecimal one = number(numbers, first);
        BigDecimal other = number(numbers, second);
        if (random.nextInt(3) == 0 && one.compareTo(other) != 0) {
            numbers.put(first, other);
            numbers.put(second, one);
        } else if (random.nextInt(3) == 0 && one.signum() > 0) {
            numbers.put(first, one.subtract(BigDecimal.ONE));
            numbers.put(second, other.add(BigDecimal.ONE));
        } else {
            numbers.put(first, wrong(one));
            numbers.put(second, wrong(other));
        }
    }

    static BigDecimal number(Map<CellKey, BigDecimal> numbers, CellKey cell) {
        return Optional.ofNullable(numbers.get(cell)).orElseThrow();
    }
}
