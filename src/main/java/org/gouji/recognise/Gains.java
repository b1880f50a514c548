package org.gouji.recognise;

import java.util.Arrays;
import java.util.List;

/** What an item is worth in each slot of a form, alone and together with the run of figures behind it. */
final class Gains {

    static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

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
    private static final int SMALLEST_UNLABELLED = 3;

    private final List<Item> items;
    private final List<Slot> slots;
    private final FormSlots form;
    private final Lexicon lexicon;
    private final Similarity similarity;
    private final int[] alone;
    private final int[] withRun;

    Gains(List<Item> items, FormSlots form, Lexicon lexicon, Similarity similarity) {
        this.items = items;
        this.slots = form.sequence().slots();
        this.form = form;
        this.lexicon = lexicon;
        this.similarity = similarity;
        this.alone = new int[slots.size()];
        this.withRun = new int[slots.size()];
    }

    /** Gains of the item looked at last when it stands alone, by slot. */
    int[] alone() {
        return alone;
    }

    /** Gains of the item looked at last when the run behind it belongs to it, by slot. */
    int[] withRun() {
        return withRun;
    }

    /** Only a few slots can take an item; all others are left impossible without a look at them. */
    void lookAt(int index) {
        Arrays.fill(alone, IMPOSSIBLE);
        Arrays.fill(withRun, IMPOSSIBLE);
        Item item = items.get(index);
        boolean runFollows = index + 1 < items.size() && items.get(index + 1).isRun();
        switch (item.kind) {
            case LABEL -> {
                for (Slot slot : form.of(item.token.term())) {
                    take(index, slot, labelGain(index, slot), runFollows);
                }
            }
            case UNKNOWN -> {
                if (runFollows) {
                    lookAtWord(index);
                }
            }
            case RUN -> {
                for (Slot slot : slots) {
                    if (slot.hasCells()) {
                        alone[slot.index()] = runGain(index, slot);
                    }
                }
            }
        }
    }

    /** A word that no form knows may be a row's label mistyped, if figures follow. */
    private void lookAtWord(int index) {
        String letters = similarity.letters(items.get(index));
        for (Slot slot : slots) {
            if (slot.kind() == Slot.Kind.ROW && slot.label().isPrinted()) {
                int gain = similarity.gain(items.get(index), letters, lexicon, slot);
                if (gain > IMPOSSIBLE) {
                    withRun[slot.index()] =
                            gain + RunFit.of(items.get(index + 1), slot.size()).gain();
                }
            }
        }
    }

    private void take(int index, Slot slot, int gain, boolean runFollows) {
        if (gain > IMPOSSIBLE) {
            alone[slot.index()] = gain;
            if (slot.hasCells() && runFollows) {
                withRun[slot.index()] =
                        gain + RunFit.of(items.get(index + 1), slot.size()).gain();
            }
        }
    }

    private int labelGain(int index, Slot slot) {
        Item item = items.get(index);
        if (slot.kind() == Slot.Kind.PART || isBareHeader(index, slot)) {
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
        if (run.filled() == 0) {
            return !slot.label().isPrinted() && run.size() >= slot.size() ? RunFit.ALL_EMPTY.gain() : IMPOSSIBLE;
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
        return before >= 0
                && items.get(before).isLabel()
                && form.isAboveRows(items.get(before).token.term(), row);
    }

    /**
     * Whether this run stands under the column group of the slot: since the figures before, no other group was named but those
     * that hold it or are held by it. Where all groups are named first, the figures belong to all of them.
     */
    private boolean partBefore(int index, Slot part) {
        boolean isNamed = false;
        for (int i = index - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.isRun() && item.filled() > 0) {
                break;
            }
            if (item.isLabel()) {
                for (Slot slot : form.of(item.token.term())) {
                    if (slot.kind() == Slot.Kind.PART) {
                        boolean isAroundOrInside = slot.cells().containsAll(part.cells())
                                || part.cells().containsAll(slot.cells());
                        if (!isAroundOrInside) {
                            return false;
                        }
                        isNamed |= slot.code().equals(part.code());
                    }
                }
            }
        }
        return isNamed;
    }
}
