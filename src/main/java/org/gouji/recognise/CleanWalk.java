package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alignment of a document that shows every row of a form, in order, each with its full count of figures: then there is
 * nothing to weigh, and one walk finds what {@link Alignment} would. Most reports are like that.
 */
final class CleanWalk {

    private final List<Item> items;
    private final List<Slot> slots;
    private final FormSlots form;
    private final List<Alignment.Match> matches = new ArrayList<>(80);
    private int next;

    private CleanWalk(List<Item> items, FormSlots form) {
        this.items = items;
        this.slots = form.sequence().slots();
        this.form = form;
    }

    /** The matches, if the document is that clean. */
    static Optional<List<Alignment.Match>> walk(List<Item> items, FormSlots form) {
        CleanWalk walk = new CleanWalk(items, form);
        return walk.isClean() ? Optional.of(walk.matches) : Optional.empty();
    }

    private boolean isClean() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean figuresFollow = i + 1 < items.size()
                    && items.get(i + 1).isRun()
                    && items.get(i + 1).filled() > 0;
            if (item.isLabel() && figuresFollow && takeRow(i, i + 1)) {
                i++;
            } else if (item.isLabel()) {
                takeLabel(i);
            } else if (item.isRun()) {
                if (item.filled() > 0 && !takeUnlabelled(i)) {
                    return false;
                }
            } else if (figuresFollow) {
                return false;
            }
        }
        return noRowLeft();
    }

    /** A row must be the very next one; whatever else lies between is no row. */
    private boolean takeRow(int label, int run) {
        for (int j = next; j < slots.size(); j++) {
            Slot slot = slots.get(j);
            if (slot.kind() == Slot.Kind.ROW) {
                if (!has(slot, items.get(label)) || items.get(run).filled() != slot.size()) {
                    return false;
                }
                take(label, run, slot, RunFit.EXACT, j);
                return true;
            }
        }
        return false;
    }

    private boolean takeUnlabelled(int run) {
        for (int j = next; j < slots.size(); j++) {
            Slot slot = slots.get(j);
            if (slot.kind() == Slot.Kind.ROW) {
                if (slot.label().isPrinted() || items.get(run).filled() != slot.size()) {
                    return false;
                }
                take(run, run, slot, RunFit.EXACT, j);
                return true;
            }
        }
        return false;
    }

    private void takeLabel(int label) {
        for (int j = next; j < slots.size() && slots.get(j).kind() != Slot.Kind.ROW; j++) {
            Slot slot = slots.get(j);
            if (slot.kind() != Slot.Kind.HEADER && slot.kind() != Slot.Kind.PART && has(slot, items.get(label))) {
                take(label, -1, slot, RunFit.NOTHING, j);
                return;
            }
        }
    }

    private void take(int item, int run, Slot slot, RunFit fit, int j) {
        matches.add(new Alignment.Match(item, run, slot, fit, false));
        next = j + 1;
    }

    private boolean noRowLeft() {
        for (int j = next; j < slots.size(); j++) {
            if (slots.get(j).kind() == Slot.Kind.ROW) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Slot slot, Item label) {
        return form.means(label.token.term(), slot);
    }
}
