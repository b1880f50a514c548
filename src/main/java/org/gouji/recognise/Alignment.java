package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/**
 * The best order-keeping match between the items of a document and the slots of a form, found by dynamic programming.
 * Labels repeat (总计, 其他), get lost and get added; what decides is the whole sequence, not one label.
 */
final class Alignment {

    private static final int SKIPPED_LABEL = -3;
    /** A label that only another form has speaks against this one. */
    private static final int SKIPPED_FOREIGN_LABEL = -15;

    private static final int SKIPPED_RUN = -30;
    private static final int SKIPPED_ROW = -5;
    private static final int SKIPPED_HEADING = -2;

    private final List<Item> items;
    private final List<Slot> slots;
    private final FormSlots form;
    private final Gains gains;
    private final int[] skipSlot;
    /** The best one at each item and slot. */
    private final Move[][] moves;

    Alignment(List<Item> items, FormSlots form, Lexicon lexicon, Similarity similarity) {
        this.items = items;
        this.slots = form.sequence().slots();
        this.form = form;
        this.gains = new Gains(items, form, lexicon, similarity);
        this.skipSlot = slots.stream().mapToInt(Alignment::skipSlot).toArray();
        this.moves = new Move[items.size() + 1][slots.size() + 1];
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
        SKIP_ITEM,
        SKIP_SLOT,
        LABEL_ONLY,
        LABEL_AND_RUN,
        RUN_ONLY
    }

    /** Works from the end of both sequences to their beginning; three lines of scores are enough. */
    Result best() {
        int m = slots.size();
        int[] afterNext = new int[m + 1];
        int[] next = new int[m + 1];
        for (int j = m - 1; j >= 0; j--) {
            next[j] = next[j + 1] + skipSlot[j];
            moves[items.size()][j] = Move.SKIP_SLOT;
        }
        int[] score = new int[m + 1];
        for (int i = items.size() - 1; i >= 0; i--) {
            fill(i, score, next, afterNext);
            int[] free = afterNext;
            afterNext = next;
            next = score;
            score = free;
        }
        return new Result(next[0], matches());
    }

    /** The scores from item i on, by slot, of those from the item after and from the one after that. */
    private void fill(int i, int[] score, int[] next, int[] afterNext) {
        Item item = items.get(i);
        gains.lookAt(i);
        int[] alone = gains.alone();
        int[] withRun = gains.withRun();
        Move ifAlone = item.isRun() ? Move.RUN_ONLY : Move.LABEL_ONLY;
        int skipItem = skip(item);
        Move[] how = moves[i];
        score[slots.size()] = next[slots.size()] + skipItem;
        how[slots.size()] = Move.SKIP_ITEM;
        for (int j = slots.size() - 1; j >= 0; j--) {
            int best = next[j] + skipItem;
            Move move = Move.SKIP_ITEM;
            if (score[j + 1] + skipSlot[j] > best) {
                best = score[j + 1] + skipSlot[j];
                move = Move.SKIP_SLOT;
            }
            if (alone[j] + next[j + 1] > best) {
                best = alone[j] + next[j + 1];
                move = ifAlone;
            }
            if (withRun[j] + afterNext[j + 1] > best) {
                best = withRun[j] + afterNext[j + 1];
                move = Move.LABEL_AND_RUN;
            }
            score[j] = best;
            how[j] = move;
        }
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < items.size() || j < slots.size()) {
            switch (moves[i][j]) {
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
            }
        }
        return matches;
    }

    private static int skipSlot(Slot slot) {
        return switch (slot.kind()) {
            case ROW -> SKIPPED_ROW;
            case HEADING -> SKIPPED_HEADING;
            case SECTION, CAPTION, HEADER, GROUP, PART -> 0;
        };
    }

    private int skip(Item item) {
        boolean isForeign = item.isLabel() && form.isForeign(item.token.term());
        return isForeign ? SKIPPED_FOREIGN_LABEL : skipItem(item);
    }

    private static int skipItem(Item item) {
        return switch (item.kind) {
            case LABEL -> SKIPPED_LABEL;
            case UNKNOWN -> 0;
            case RUN -> item.filled() == 0 ? 0 : SKIPPED_RUN;
        };
    }
}
