package org.gouji.check.locate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.form.Identity;
import org.gouji.model.CellKey;

/** Tries every cell and every pair of cells of a table; knows nothing of columns, supports and pivots. */
final class BruteForce {

    private final List<CellKey> cells;
    private final long[][] coefficients;

    BruteForce(List<CellKey> cells, List<Identity> identities) {
        this.cells = cells;
        this.coefficients = new long[identities.size()][cells.size()];
        for (int row = 0; row < coefficients.length; row++) {
            for (CellKey key : identities.get(row).left()) {
                coefficients[row][cells.indexOf(key)]++;
            }
            for (CellKey key : identities.get(row).right()) {
                coefficients[row][cells.indexOf(key)]--;
            }
        }
    }

    private long sum(int identity, long[] numbers) {
        long sum = 0;
        for (int cell = 0; cell < numbers.length; cell++) {
            sum += coefficients[identity][cell] * numbers[cell];
        }
        return sum;
    }

    private long[] sums(long[] numbers) {
        long[] sums = new long[coefficients.length];
        for (int identity = 0; identity < sums.length; identity++) {
            sums[identity] = sum(identity, numbers);
        }
        return sums;
    }

    /** {@code cell=number} for each cell that, changed to this number, makes all sums fit. */
    Set<String> one(long[] numbers) {
        long[] sums = sums(numbers);
        Set<String> found = new HashSet<>();
        for (int cell = 0; cell < numbers.length; cell++) {
            for (int row = 0; row < sums.length; row++) {
                if (coefficients[row][cell] != 0 && sums[row] != 0) {
                    long corrected = numbers[cell] - sums[row] / coefficients[row][cell];
                    if (corrected >= 0 && fits(sums, cell, numbers[cell] - corrected, cell, 0)) {
                        found.add(cells.get(cell) + "=" + corrected);
                    }
                    break; // every other failing sum would have to say the same
                }
            }
        }
        return found;
    }

    /** Each pair of cells that, both changed, make all sums fit in exactly one way. */
    Set<String> two(long[] numbers) {
        long[] sums = sums(numbers);
        Set<String> found = new HashSet<>();
        for (int first = 0; first < numbers.length; first++) {
            for (int second = first + 1; second < numbers.length; second++) {
                solve(numbers, sums, first, second, found);
            }
        }
        return found;
    }

    private void solve(long[] numbers, long[] sums, int first, int second, Set<String> found) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < sums.length; row++) {
            boolean touched = coefficients[row][first] != 0 || coefficients[row][second] != 0;
            if (!touched && sums[row] != 0) {
                return;
            }
            if (touched) {
                rows.add(row);
            }
        }
        for (int p : rows) {
            for (int q : rows) {
                long determinant = coefficients[p][first] * coefficients[q][second]
                        - coefficients[p][second] * coefficients[q][first];
                if (determinant != 0) {
                    long x = (sums[p] * coefficients[q][second] - sums[q] * coefficients[p][second]) / determinant;
                    long y = (coefficients[p][first] * sums[q] - coefficients[q][first] * sums[p]) / determinant;
                    boolean possible = x != 0 && y != 0 && numbers[first] >= x && numbers[second] >= y;
                    if (possible && fits(sums, first, x, second, y)) {
                        found.add(cells.get(first) + "=" + (numbers[first] - x) + " " + cells.get(second) + "="
                                + (numbers[second] - y));
                    }
                    return;
                }
            }
        }
    }

    private boolean fits(long[] sums, int first, long x, int second, long y) {
        for (int row = 0; row < sums.length; row++) {
            if (sums[row] != coefficients[row][first] * x + coefficients[row][second] * y) {
                return false;
            }
        }
        return true;
    }
}
