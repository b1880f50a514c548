package org.gouji.check.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * By how much each identity fails. An identity with a number that is not known says nothing, and so do the cells as far as
 * they enter it.
 */
final class Syndrome {

    private final CheckMatrix matrix;
    private final long[] differences;
    private final boolean[] speaks;
    private final int failing;
    private final int pivot;

    private Syndrome(CheckMatrix matrix, long[] differences, boolean[] speaks) {
        this.matrix = matrix;
        this.differences = differences;
        this.speaks = speaks;
        int count = 0;
        int best = -1;
        for (int identity = 0; identity < differences.length; identity++) {
            if (differences[identity] != 0) {
                count++;
                if (best < 0 || matrix.cellsOf(identity).length < matrix.cellsOf(best).length) {
                    best = identity;
                }
            }
        }
        this.failing = count;
        this.pivot = best;
    }

    static Syndrome of(CheckMatrix matrix, Reading reading) {
        long[] differences = new long[matrix.height()];
        boolean[] speaks = new boolean[matrix.height()];
        for (int identity = 0; identity < differences.length; identity++) {
            long sum = 0;
            boolean allKnown = true;
            for (int cell : matrix.cellsOf(identity)) {
                allKnown &= reading.isKnown(cell);
                sum += matrix.sign(identity, cell) * reading.number(cell);
            }
            speaks[identity] = allKnown;
            differences[identity] = allKnown ? sum : 0;
        }
        return new Syndrome(matrix, differences, speaks);
    }

    /** What a single excess would leave where all else is right and known. */
    static Syndrome of(CheckMatrix matrix, Excess excess) {
        long[] differences = new long[matrix.height()];
        boolean[] speaks = new boolean[matrix.height()];
        for (int identity = 0; identity < differences.length; identity++) {
            differences[identity] = matrix.sign(identity, excess.cell()) * excess.amount();
            speaks[identity] = true;
        }
        return new Syndrome(matrix, differences, speaks);
    }

    boolean isZero() {
        return failing == 0;
    }

    /** A failing identity of few cells; some wrong cell enters it. */
    int pivot() {
        return pivot;
    }

    boolean speaks(int identity) {
        return speaks[identity];
    }

    long difference(int identity) {
        return differences[identity];
    }

    boolean fails(int identity) {
        return differences[identity] != 0;
    }

    /** A failing identity that the cell does not enter, or -1. */
    int failingWithout(int cell) {
        for (int identity = 0; identity < differences.length; identity++) {
            if (differences[identity] != 0 && matrix.sign(identity, cell) == 0) {
                return identity;
            }
        }
        return -1;
    }

    /** All cells each of which alone explains what fails; more than one if the identities cannot tell them apart. */
    List<Excess> explainedByOne() {
        List<Excess> found = new ArrayList<>();
        for (int cell : matrix.cellsOf(pivot)) {
            int sign = matrix.sign(pivot, cell);
            Excess excess = new Excess(cell, differences[pivot] / sign);
            if (excess.amount() * sign == differences[pivot] && isExplainedBy(excess)) {
                found.add(excess);
            }
        }
        return found;
    }

    private boolean isExplainedBy(Excess excess) {
        int explained = 0;
        int[] identities = matrix.identitiesOf(excess.cell());
        int[] signs = matrix.signsOf(excess.cell());
        for (int i = 0; i < identities.length; i++) {
            if (speaks[identities[i]]) {
                if (signs[i] * excess.amount() != differences[identities[i]]) {
                    return false;
                }
                explained++;
            }
        }
        return explained == failing;
    }

    /** Whether two cells together leave just these differences. */
    boolean isExplainedBy(Excess first, Excess second) {
        int explained = explained(first, second, false);
        int more = explained < 0 ? -1 : explained(second, first, true);
        return more >= 0 && explained + more == failing;
    }

    /** How many failing identities of one cell, perhaps without those of the other, both explain; -1 if one differs. */
    private int explained(Excess cell, Excess other, boolean withoutOther) {
        int explained = 0;
        int[] identities = matrix.identitiesOf(cell.cell());
        int[] signs = matrix.signsOf(cell.cell());
        for (int i = 0; i < identities.length; i++) {
            int sign = matrix.sign(identities[i], other.cell());
            if (!speaks[identities[i]] || (withoutOther && sign != 0)) {
                continue;
            }
            if (signs[i] * cell.amount() + sign * other.amount() != differences[identities[i]]) {
                return -1;
            }
            explained += fails(identities[i]) ? 1 : 0;
        }
        return explained;
    }
}
