package org.gouji.consolidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Submission;

/** The cells of a form by number, so that millions of them are counted in arrays. */
final class FormCells {

    private final Form form;
    private final List<FormCell> cells;
    private final Map<CellKey, Integer> numbers = new HashMap<>();

    FormCells(Form form) {
        this.form = form;
        this.cells = form.cellList();
        for (FormCell cell : cells) {
            numbers.put(cell.key(), numbers.size());
        }
    }

    int size() {
        return cells.size();
    }

    FormCell cell(int number) {
        return cells.get(number);
    }

    boolean isSummed(int number) {
        return cells.get(number).column().aggregation().isSummed();
    }

    /** The number of a cell; reports hold their cells in the order of the form, so the guess is nearly always right. */
    int number(CellKey key, int guess) {
        if (guess < cells.size() && cells.get(guess).key().equals(key)) {
            return guess;
        }
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("Form " + form.id() + " has no cell " + key + ".");
        }
        return number;
    }

    /** The cells that a failed error finding is about: the cell itself, or all of its row or column. */
    boolean[] questioned(Submission submission) {
        boolean[] questioned = new boolean[cells.size()];
        submission.findings().stream()
                .filter(Finding::isError)
                .map(Finding::place)
                .distinct()
                .forEach(place -> mark(place, questioned));
        return questioned;
    }

    private void mark(Place place, boolean[] questioned) {
        if (place.row().isEmpty() && place.column().isEmpty()) {
            return;
        }
        for (int number = 0; number < questioned.length; number++) {
            CellKey key = cells.get(number).key();
            questioned[number] |= place.table().equals(key.table())
                    && (place.row().isEmpty() || place.row().equals(key.row()))
                    && (place.column().isEmpty() || place.column().equals(key.column()));
        }
    }
}
