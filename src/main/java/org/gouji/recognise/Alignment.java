package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best order-keeping match between the items of a document and the slots of a form, found by dynamic programming.
 * Labels repeat (总计, 其他), get lost and get added; what decides is the whole sequence, not one label.
 */
final class Alignment {

    private static final int LABEL_OF_ROW = 40;
    private static final int LABEL_OF_GROUP = 30;
    private static final int LABEL_OF_CAPTION = 30;
    private static final int LABEL_OF_HEADING = 40;
    private static final int LABEL_OF_HEADER = 4;
    private static final int SAME_ENUMERATOR = 20;
    private static final int OTHER_ENUMERATOR = -10;
    private static final int SURPLUS_ENUMERATOR = -20;
    private static final int LOST_ENUMERATOR = -3;
    private static final int CUT_LABEL = -5;
    private static final int UNLABELLED_ROW = 30;
    private static final int LOST_LABEL = 5;
    private static final int MISFIT_UNLABELLED = 12;
    private static final int SKIPPED_LABEL = -3;
    /** A label that only another form has speaks against this one. */
    private static final int SKIPPED_FOREIGN_LABEL = -15;

    private static final int SKIPPED_RUN = -30;
    private static final int SKIPPED_ROW = -5;
    private static final int SKIPPED_HEADING = -2;
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
    private static final int SMALLEST_UNLABELLED = 3;

    private final List<Item> items;
    private final List<Slot> slots;
    private final Lexicon lexicon;
    private final Similarity similarity;

    Alignment(List<Item> items, FormSequence sequence, Lexicon lexicon, Similarity similarity) {
        this.items = items;
        this.slots = sequence.slots();
        this.lexicon = lexicon;
        this.similarity = similarity;
    }

    /** What the best alignment is worth, and which item it puts where. */
    record Result(int score, List<Match> matches) {}

    /**
     * An item in its slot.
     *
     * @param item index of the label, the unknown word, or the run of an unlabelled row
     * @param run index of the run of figures, -1 if there is none
     */
    record Match(int item, int run, Slot slot, RunFit fit, boolean isFuzzy) {}

    private enum Move {
        NONE,
        SKIP_ITEM,
        SKIP_SLOT,
        LABEL_ONLY,
        LABEL_AND_RUN,
        RUN_ONLY
    }

    Result best() {
        int n = items.size();
        int m = slots.size();
        int[][] score = new int[n + 1][m + 1];
        Move[][] move = new Move[n + 1][m + 1];
        boolean[][] termFits = termFits();
        boolean[] isForeign = foreignTerms(termFits);
        for (int j = m - 1; j >= 0; j--) {
            score[n][j] = score[n][j + 1] + skipSlot(slots.get(j));
            move[n][j] = Move.SKIP_SLOT;
        }
        for (int i = n - 1; i >= 0; i--) {
            Item item = items.get(i);
            int skipItem = item.isLabel() && isForeign[item.token.term()] ? SKIPPED_FOREIGN_LABEL : skipItem(item);
            score[i][m] = score[i + 1][m] + skipItem;
            move[i][m] = Move.SKIP_ITEM;
            for (int j = m - 1; j >= 0; j--) {
                Slot slot = slots.get(j);
                int best = score[i + 1][j] + skipItem;
                Move how = Move.SKIP_ITEM;
                int other = score[i][j + 1] + skipSlot(slot);
                if (other > best) {
                    best = other;
                    how = Move.SKIP_SLOT;
                }
                int gain = item.isRun() ? runGain(i, slot) : labelGain(i, slot, termFits[j]);
                if (gain > IMPOSSIBLE) {
                    if (item.isRun()) {
                        other = gain + score[i + 1][j + 1];
                        if (other > best) {
                            best = other;
                            how = Move.RUN_ONLY;
                        }
                    } else {
                        if (item.isLabel()) {
                            other = gain + score[i + 1][j + 1];
                            if (other > best) {
                                best = other;
                                how = Move.LABEL_ONLY;
                            }
                        }
                        if (slot.hasCells() && i + 1 < n && items.get(i + 1).isRun()) {
                            other = gain
                                    + RunFit.of(items.get(i + 1), slot.size()).gain()
                                    + score[i + 2][j + 1];
                            if (other > best) {
                                best = other;
                                how = Move.LABEL_AND_RUN;
                            }
                        }
                    }
                }
                score[i][j] = best;
                move[i][j] = how;
            }
        }
        return new Result(score[0][0], matches(move));
    }

    private List<Match> matches(Move[][] move) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < items.size() || j < slots.size()) {
            Move how = move[i][j];
            switch (how) {
                case SKIP_ITEM -> i++;
                case SKIP_SLOT -> j++;
                case LABEL_ONLY -> {
                    matches.add(new Match(i, -1, slots.get(j), RunFit.NOTHING, false));
                    i++;
                    j++;
                }
                case LABEL_AND_RUN -> {
                    Slot slot = slots.get(j);
                    RunFit fit = RunFit.of(items.get(i + 1), slot.size());
                    matches.add(new Match(i, i + 1, slot, fit, !items.get(i).isLabel()));
                    i += 2;
                    j++;
                }
                case RUN_ONLY -> {
                    matches.add(new Match(
                            i,
                            i,
                            slots.get(j),
                            RunFit.of(items.get(i), slots.get(j).size()),
                            false));
                    i++;
                    j++;
                }
                case NONE -> throw new IllegalStateException("The alignment has a hole at " + i + ", " + j + ".");
            }
        }
        return matches;
    }

    private boolean[][] termFits() {
        boolean[][] fits = new boolean[slots.size()][];
        for (int j = 0; j < fits.length; j++) {
            fits[j] = new boolean[lexicon.size()];
            for (int term : lexicon.terms(slots.get(j))) {
                fits[j][term] = true;
            }
        }
        return fits;
    }

    private boolean[] foreignTerms(boolean[][] termFits) {
        boolean[] isForeign = new boolean[lexicon.size()];
        Arrays.fill(isForeign, true);
        for (boolean[] fits : termFits) {
            for (int term = 0; term < fits.length; term++) {
                isForeign[term] &= !fits[term];
            }
        }
        return isForeign;
    }

    private static int skipSlot(Slot slot) {
        return switch (slot.kind()) {
            case ROW -> SKIPPED_ROW;
            case HEADING -> SKIPPED_HEADING;
            case SECTION, CAPTION, HEADER, GROUP, PART -> 0;
        };
    }

    private static int skipItem(Item item) {
        return switch (item.kind) {
            case LABEL -> SKIPPED_LABEL;
            case UNKNOWN -> 0;
            case RUN -> item.filled() == 0 ? 0 : SKIPPED_RUN;
        };
    }

    private int labelGain(int index, Slot slot, boolean[] fits) {
        Item item = items.get(index);
        if (!item.isLabel()) {
            return slot.kind() == Slot.Kind.ROW && slot.label().isPrinted()
                    ? similarity.gain(item, lexicon, slot)
                    : IMPOSSIBLE;
        }
        if (!fits[item.token.term()] || slot.kind() == Slot.Kind.PART || isBareHeader(index, slot)) {
            return IMPOSSIBLE;
        }
        int gain = switch (slot.kind()) {
            case SECTION, HEADING -> LABEL_OF_HEADING;
            case CAPTION -> LABEL_OF_CAPTION;
            case HEADER -> LABEL_OF_HEADER;
            case GROUP -> LABEL_OF_GROUP;
            case ROW, PART -> LABEL_OF_ROW;
        };
        return gain + enumeratorGain(item.token.enumerator(), slot.enumerator()) + (item.token.isCut() ? CUT_LABEL : 0);
    }

    /** 总计 without （七） is a row only if it follows the figures of a row and has as many of its own; else it is a header. */
    private boolean isBareHeader(int index, Slot slot) {
        boolean isBare = slot.kind() == Slot.Kind.ROW
                && !slot.enumerator().equals(Enumerator.NONE)
                && items.get(index).token.enumerator().equals(Enumerator.NONE)
                && lexicon.isHeaderTerm(items.get(index).token.term());
        if (!isBare) {
            return false;
        }
        boolean followsRow = index > 0
                && items.get(index - 1).isRun()
                && items.get(index - 1).filled() > 0;
        boolean isFull = index + 1 < items.size()
                && items.get(index + 1).isRun()
                && items.get(index + 1).filled() == slot.size();
        return !followsRow || !isFull;
    }

    private static int enumeratorGain(Enumerator found, Enumerator expected) {
        if (found.equals(expected)) {
            return expected.equals(Enumerator.NONE) ? 0 : SAME_ENUMERATOR;
        }
        if (expected.equals(Enumerator.NONE)) {
            return SURPLUS_ENUMERATOR;
        }
        return found.equals(Enumerator.NONE) ? LOST_ENUMERATOR : OTHER_ENUMERATOR;
    }

    private int runGain(int index, Slot slot) {
        Item run = items.get(index);
        if (!slot.hasCells() || run.filled() == 0) {
            return run.filled() == 0 && slot.hasCells() && !slot.label().isPrinted() && run.size() >= slot.size()
                    ? RunFit.ALL_EMPTY.gain()
                    : IMPOSSIBLE;
        }
        RunFit fit = RunFit.of(run, slot.size());
        if (slot.kind() == Slot.Kind.PART) {
            return fit == RunFit.EXACT && partBefore(index, slot) ? UNLABELLED_ROW + fit.gain() / 2 : IMPOSSIBLE;
        }
        if (!slot.label().isPrinted()) {
            if (fit == RunFit.MISFIT) {
                return run.filled() >= SMALLEST_UNLABELLED && followsHeaderOf(index, slot)
                        ? MISFIT_UNLABELLED
                        : IMPOSSIBLE;
            }
            return UNLABELLED_ROW + fit.gain();
        }
        boolean lost = fit == RunFit.EXACT && slot.size() >= SMALLEST_UNLABELLED && followsHeaderOf(index, slot);
        return lost ? LOST_LABEL : IMPOSSIBLE;
    }

    /** Whether the item before is a header or caption of the slot's block, so the label in between was lost. */
    private boolean followsHeaderOf(int index, Slot row) {
        int before = index - 1;
        while (before >= 0 && items.get(before).isRun() && items.get(before).filled() == 0) {
            before--;
        }
        if (before < 0 || !items.get(before).isLabel()) {
            return false;
        }
        int term = items.get(before).token.term();
        for (Slot slot : slots) {
            boolean aboveRows = slot.kind() == Slot.Kind.HEADER || slot.kind() == Slot.Kind.CAPTION;
            if (aboveRows && slot.blockName().equals(row.blockName()) && contains(lexicon.terms(slot), term)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether this run stands under the column group of the slot: since the figures before, no other group was named but one
     * that holds it. Where all groups are named first, the figures belong to all of them.
     */
    private boolean partBefore(int index, Slot part) {
        boolean isNamed = false;
        for (int i = index - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.isRun() && item.filled() > 0) {
                break;
            }
            if (item.isLabel()) {
                for (Slot slot : slots) {
                    if (slot.kind() == Slot.Kind.PART && contains(lexicon.terms(slot), item.token.term())) {
                        if (!slot.cells().containsAll(part.cells())) {
                            return false;
                        }
                        isNamed |= slot.code().equals(part.code());
                    }
                }
            }
        }
        return isNamed;
    }

    private static boolean contains(int[] terms, int term) {
        return Arrays.stream(terms).anyMatch(each -> each == term);
    }
}
