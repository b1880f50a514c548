package org.gouji.check.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds all pairs of cells that explain a syndrome together and not as one. One of the two enters the pivot. The other one
 * enters a failing identity that the first does not, or else no identity that the first does not; so few pairs are tried.
 */
final class PairSearch {

    /** Two cells, the one of the lower number first. */
    record Pair(Excess first, Excess second) {}

    private final CheckMatrix matrix;
    private final Syndrome syndrome;
    private final Predicate<Excess> possible;
    private final List<Pair> found = new ArrayList<>();

    private PairSearch(CheckMatrix matrix, Syndrome syndrome, Predicate<Excess> possible) {
        this.matrix = matrix;
        this.syndrome = syndrome;
        this.possible = possible;
    }

    /**
     * The pairs in no order that means anything.
     *
     * @param possible whether a cell may have this excess
     */
    static List<Pair> of(CheckMatrix matrix, Syndrome syndrome, Predicate<Excess> possible) {
        PairSearch search = new PairSearch(matrix, syndrome, possible);
        for (int first : matrix.cellsOf(syndrome.pivot())) {
            search.pairsWith(first);
        }
        return search.found;
    }

    private void pairsWith(int first) {
        int uncovered = syndrome.failingWithout(first);
        if (uncovered >= 0) {
            for (int second : matrix.cellsOf(uncovered)) {
                tryPair(first, second);
            }
            return;
        }
        for (int identity : matrix.identitiesOf(first)) {
            if (syndrome.speaks(identity)) {
                for (int second : matrix.cellsOf(identity)) {
                    if (firstThatSpeaks(second) == identity) {
                        tryPair(first, second);
                    }
                }
            }
        }
    }

    private int firstThatSpeaks(int cell) {
        for (int identity : matrix.identitiesOf(cell)) {
            if (syndrome.speaks(identity)) {
                return identity;
            }
        }
        return -1;
    }

    private void tryPair(int first, int second) {
        int pivot = syndrome.pivot();
        if (first == second || (matrix.sign(pivot, second) != 0 && second < first)) {
            return; // the other way round it is tried too
        }
        int other = tellingApart(first, second);
        if (other < 0) {
            return;
        }
        long a = matrix.sign(pivot, first);
        long b = matrix.sign(pivot, second);
        long c = matrix.sign(other, first);
        long d = matrix.sign(other, second);
        long p = syndrome.difference(pivot);
        long q = syndrome.difference(other);
        long determinant = a * d - b * c;
        long x = p * d - q * b;
        long y = a * q - c * p;
        if (x != 0 && y != 0 && x % determinant == 0 && y % determinant == 0) {
            take(new Excess(first, x / determinant), new Excess(second, y / determinant));
        }
    }

    /** An identity that, with the pivot, says how much each of the two is wrong; -1 if they cannot be told apart. */
    private int tellingApart(int first, int second) {
        int identity = tellingApart(first, second, first);
        return identity >= 0 ? identity : tellingApart(first, second, second);
    }

    private int tellingApart(int first, int second, int among) {
        int a = matrix.sign(syndrome.pivot(), first);
        int b = matrix.sign(syndrome.pivot(), second);
        for (int identity : matrix.identitiesOf(among)) {
            if (syndrome.speaks(identity) && a * matrix.sign(identity, second) != b * matrix.sign(identity, first)) {
                return identity;
            }
        }
        return -1;
    }

    private void take(Excess first, Excess second) {
        if (syndrome.isExplainedBy(first, second) && possible.test(first) && possible.test(second)) {
            found.add(first.cell() < second.cell() ? new Pair(first, second) : new Pair(second, first));
        }
    }
}
