package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gouji.model.Cell;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/** Numbers by the cells of a form; what has no number is zero. */
final class Numbers {

    private final BigDecimal[] numbers;

    private Numbers(BigDecimal[] numbers) {
        this.numbers = numbers;
    }

    static Numbers none(int size) {
        BigDecimal[] numbers = new BigDecimal[size];
        Arrays.fill(numbers, BigDecimal.ZERO);
        return new Numbers(numbers);
    }

    static Numbers of(Submission report, FormCells cells) {
        Numbers all = none(cells.size());
        int guess = 0;
        for (Cell cell : report.cells()) {
            int number = cells.number(cell.key(), guess);
            guess = number + 1;
            if (cells.isSummed(number) && cell.value() instanceof Value.Amount amount) {
                all.numbers[number] = amount.number();
            }
        }
        return all;
    }

    BigDecimal at(int cell) {
        return numbers[cell];
    }

    void set(int cell, BigDecimal number) {
        numbers[cell] = number;
    }

    Numbers minus(Numbers other) {
        Numbers difference = none(numbers.length);
        for (int cell = 0; cell < numbers.length; cell++) {
            difference.numbers[cell] = numbers[cell].subtract(other.numbers[cell]);
        }
        return difference;
    }

    Numbers negated() {
        return none(numbers.length).minus(this);
    }

    /** The cells that are not zero. */
    IntStream support() {
        return IntStream.range(0, numbers.length).filter(cell -> numbers[cell].signum() != 0);
    }

    boolean isSameAs(Numbers other) {
        return minus(other).support().findAny().isEmpty();
    }
}
