package org.gouji.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Report;
import org.gouji.model.Value;

/**
 * How a disturbed report was read.
 *
 * @param right figures as they stand in it
 * @param flagged figures that are not read, or not read as they stand, where somebody is told
 * @param silent what is wrong without anybody being told
 */
record Judgement(int right, int flagged, List<String> silent) {

    static Judgement of(FileReading reading, Form form, Map<CellKey, String> truth) {
        if (reading.reports().size() != 1) {
            return new Judgement(
                    0, 0, reading.findings().isEmpty() ? List.of("nothing read and nothing said") : List.of());
        }
        Report report = reading.reports().get(0);
        List<String> silent = new ArrayList<>();
        if (!report.form().equals(form.id())) {
            silent.add("taken for form " + report.form());
        }
        Map<CellKey, Cell> cells = new HashMap<>();
        for (Cell cell : report.cells()) {
            if (cells.put(cell.key(), cell) != null || !truth.containsKey(cell.key())) {
                silent.add("spurious " + cell);
            }
        }
        int right = 0;
        int flagged = 0;
        for (Map.Entry<CellKey, String> figure : truth.entrySet()) {
            Cell cell = cells.get(figure.getKey());
            if (cell != null && Score.isRight(cell, figure.getValue())) {
                right++;
            } else if ((cell != null && cell.value() instanceof Value.Unreadable)
                    || Score.isFlagged(figure.getKey(), cell == null, report)) {
                flagged++;
            } else {
                silent.add(figure.getKey() + " is " + figure.getValue() + ", read as " + cell);
            }
        }
        return new Judgement(right, flagged, silent);
    }
}
