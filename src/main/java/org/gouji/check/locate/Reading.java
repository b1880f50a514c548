package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.model.CellKey;

/**
 * The numbers read, as whole multiples of the smallest decimal that any of them shows, so that all arithmetic is exact and
 * fast. A number of more digits than any sum can take counts as not known, and so do blanks.
 */
final class Reading {

    /** No sum of this many digits over a form can leave the range of {@code long}. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DECIMALS = 6;

    private final CheckMatrix matrix;
    private final long[] numbers;
    private final boolean[] known;
    private final int decimals;
    private final long one;

    private Reading(CheckMatrix matrix, List<Optional<BigDecimal>> read) {
        this.matrix = matrix;
        this.numbers = new long[matrix.size()];
        this.known = new boolean[matrix.size()];
        this.decimals = read.stream()
                .flatMap(Optional::stream)
                .filter(Reading::isUsual)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        this.one = BigDecimal.ONE.scaleByPowerOfTen(decimals).longValueExact();
        for (int cell = 0; cell < numbers.length; cell++) {
            take(cell, read.get(cell));
        }
    }

    static Reading of(CheckMatrix matrix, Function<CellKey, Optional<BigDecimal>> read) {
        List<Optional<BigDecimal>> numbers = new ArrayList<>(matrix.size());
        for (int cell = 0; cell < matrix.size(); cell++) {
            numbers.add(read.apply(matrix.key(cell)).map(Reading::withoutZeros));
        }
        return new Reading(matrix, numbers);
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && isUsual(stripped) ? stripped.setScale(0) : stripped;
    }

    private static boolean isUsual(BigDecimal number) {
        return number.scale() <= MOST_DECIMALS && number.precision() - number.scale() <= SAFE_DIGITS;
    }

    private void take(int cell, Optional<BigDecimal> number) {
        known[cell] = number.filter(Reading::isUsual)
                .filter(each -> each.precision() - each.scale() + decimals <= SAFE_DIGITS)
                .isPresent();
        if (known[cell]) {
            BigDecimal value = number.orElseThrow();
            numbers[cell] = (decimals == 0 ? value : value.scaleByPowerOfTen(decimals)).longValue();
        }
    }

    boolean isKnown(int cell) {
        return known[cell];
    }

    long number(int cell) {
        return numbers[cell];
    }

    /** Whether the cell may hold what it would hold without this much too much. */
    boolean mayLose(int cell, long excess) {
        long corrected = numbers[cell] - excess;
        return switch (matrix.type(cell)) {
            case COUNT -> corrected >= 0 && corrected % one == 0;
            case CHANGE -> corrected % one == 0;
            case AMOUNT -> corrected >= 0;
        };
    }

    Repair repair(Excess excess) {
        return new Repair(
                matrix.key(excess.cell()),
                decimal(numbers[excess.cell()]),
                decimal(numbers[excess.cell()] - excess.amount()));
    }

    private BigDecimal decimal(long number) {
        BigDecimal value = BigDecimal.valueOf(number, decimals);
        return decimals == 0 ? value : withoutZeros(value);
    }
}
