package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Orders pairs of cells by how easily a clerk makes the two mistakes. */
final class Ranking {

    /** Two numbers each in the place of the other, side by side or one above the other; a digit in the wrong cell. */
    private static final int TOGETHER = 1;

    private static final int SWAPPED_IN_LINE = 2;
    private static final int MOVED_TO_NEIGHBOUR = 3;
    private static final int SWAPPED_AFAR = 4;

    private static final Comparator<RepairPair> ORDER =
            Comparator.comparingInt(RepairPair::cost).thenComparing(Ranking::change);

    private final CheckMatrix matrix;

    Ranking(CheckMatrix matrix) {
        this.matrix = matrix;
    }

    /** The likeliest first; what is alike stays in the order of the form. */
    List<RepairPair> ranked(List<PairSearch.Pair> pairs, Reading reading) {
        return pairs.stream()
                .sorted(Comparator.comparingInt(
                                (PairSearch.Pair pair) -> pair.first().cell())
                        .thenComparingInt(pair -> pair.second().cell()))
                .map(pair -> pair(pair, reading))
                .sorted(ORDER)
                .toList();
    }

    private RepairPair pair(PairSearch.Pair pair, Reading reading) {
        Repair first = reading.repair(pair.first());
        Repair second = reading.repair(pair.second());
        int apart = Slip.cost(first) + Slip.cost(second);
        int together = together(pair.first().cell(), first, pair.second().cell(), second);
        return new RepairPair(first, second, Math.min(apart, together));
    }

    /** What it costs to take both for one mistake. */
    private int together(int cell, Repair first, int other, Repair second) {
        int rows = Math.abs(matrix.row(cell) - matrix.row(other));
        int columns = Math.abs(matrix.column(cell) - matrix.column(other));
        boolean neighbours = rows + columns == 1;
        if (isSame(first.printed(), second.corrected()) && isSame(second.printed(), first.corrected())) {
            int afar = rows == 0 || columns == 0 ? SWAPPED_IN_LINE : SWAPPED_AFAR;
            return neighbours ? TOGETHER : afar;
        }
        if (rows == 0 && columns == 1 && areSameDigits(first, second)) {
            return TOGETHER;
        }
        BigDecimal before = first.corrected().add(second.corrected());
        boolean moved = isSame(first.printed().add(second.printed()), before);
        return neighbours && moved ? MOVED_TO_NEIGHBOUR : Integer.MAX_VALUE;
    }

    /** 1 and 23 written as 12 and 3, or 3 and 1 as 31 and nothing. */
    private static boolean areSameDigits(Repair first, Repair second) {
        String printed = Slip.digits(first.printed()) + Slip.digits(second.printed());
        return printed.equals(Slip.digits(first.corrected()) + Slip.digits(second.corrected()));
    }

    private static boolean isSame(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    private static BigDecimal change(RepairPair pair) {
        return change(pair.first()).add(change(pair.second()));
    }

    private static BigDecimal change(Repair repair) {
        return repair.printed().subtract(repair.corrected()).abs();
    }
}
