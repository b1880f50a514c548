package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one report laid out as its form has them. Whole numbers stand ready as {@code long}: nearly all sums are
 * over counts, and a report has to be checked in microseconds.
 */
final class Sheet {

    private static final long NOT_WHOLE = Long.MIN_VALUE;

    /** With fewer digits than this no sum over a form can leave the range of {@code long}. */
    private static final int SAFE_DIGITS = 15;

    private static final Source NOWHERE = new Source.Whole();

    private final @Nullable Cell[] cells;
    private final long[] whole;
    private final List<Cell> outside = new ArrayList<>();

    Sheet(Layout layout, List<Cell> report) {
        this.cells = new Cell[layout.size()];
        this.whole = new long[layout.size()];
        Arrays.fill(whole, NOT_WHOLE);
        int next = 0;
        for (Cell cell : report) {
            int number = next < cells.length && cell.key().equals(layout.key(next)) ? next : layout.number(cell.key());
            if (number < 0) {
                outside.add(cell);
            } else {
                put(number, cell);
                next = number + 1;
            }
        }
    }

    private void put(int number, Cell cell) {
        if (cells[number] != null) {
            throw new IllegalArgumentException("The report has the cell " + cell.key() + " twice.");
        }
        cells[number] = cell;
        if (cell.value() instanceof Value.Amount amount
                && amount.number().scale() == 0
                && amount.number().precision() <= SAFE_DIGITS) {
            whole[number] = amount.number().longValue();
        }
    }

    /** Cells that the form does not have. */
    List<Cell> outside() {
        return outside;
    }

    CellState state(int number) {
        Cell cell = cells[number];
        return cell == null ? CellState.ABSENT : cell.value().state();
    }

    boolean isNumber(int number) {
        return whole[number] != NOT_WHOLE || state(number) == CellState.NUMBER;
    }

    /** Whether the cell holds a whole number, not negative, of usual size. */
    boolean isPlainCount(int number) {
        return whole[number] >= 0;
    }

    boolean areWhole(int[] numbers) {
        for (int number : numbers) {
            if (whole[number] == NOT_WHOLE) {
                return false;
            }
        }
        return true;
    }

    /** The sum of cells that are all whole. */
    long wholeSum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += whole[number];
        }
        return sum;
    }

    BigDecimal number(int number) {
        Cell cell = cells[number];
        if (cell != null && cell.value() instanceof Value.Amount amount) {
            return amount.number();
        }
        throw new IllegalStateException("Cell " + number + " holds no number.");
    }

    /** Why the cell cannot be read, empty if it can. */
    String reason(int number) {
        Cell cell = cells[number];
        return cell != null && cell.value() instanceof Value.Unreadable unreadable ? unreadable.reason() : "";
    }

    String raw(int number) {
        Cell cell = cells[number];
        return cell == null ? "" : cell.raw();
    }

    Source source(int number) {
        Cell cell = cells[number];
        return cell == null ? NOWHERE : cell.source();
    }

    /** The place of the first of these cells that the document shows. */
    Source firstSource(int[] numbers) {
        return Arrays.stream(numbers)
                .filter(number -> cells[number] != null)
                .mapToObj(this::source)
                .findFirst()
                .orElse(NOWHERE);
    }
}
