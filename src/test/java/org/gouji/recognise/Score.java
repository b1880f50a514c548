package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.Value;
import org.gouji.normalise.ValueReader;

/** How a recognition compares with the figures that a careful reader takes from the same report. */
final class Score {

    int right;
    int wrongSilent;
    int wrongFlagged;
    int missing;
    int spurious;
    final List<String> remarks = new ArrayList<>();

    static Score of(Recognition recognition, Map<CellKey, String> required, Map<CellKey, String> allowed) {
        Score score = new Score();
        Map<CellKey, CellText> found = new HashMap<>();
        for (CellText cell : recognition.cells()) {
            if (found.put(cell.key(), cell) != null) {
                score.wrongSilent++;
                score.remarks.add(cell.key() + " is reported twice");
            }
        }
        required.forEach((key, expected) -> score.compare(recognition, key, expected, found.get(key)));
        for (CellText cell : recognition.cells()) {
            if (!required.containsKey(cell.key()) && !allowed.containsKey(cell.key())) {
                score.spurious++;
                score.remarks.add(cell.key() + " is not in the document, found " + cell.text());
            }
        }
        return score;
    }

    /** Nothing could be read. */
    static Score lost(int cells, String remark) {
        Score score = new Score();
        score.missing = cells;
        score.remarks.add(remark);
        return score;
    }

    private void compare(
            Recognition recognition, CellKey key, String expected, @org.jspecify.annotations.Nullable CellText cell) {
        if (cell == null) {
            missing++;
            remarks.add(key + " is missing, expected " + expected);
            return;
        }
        String actual = printedNumber(recognition.form(), cell);
        if (sameNumber(expected, actual) && !cell.isRefused()) {
            right++;
        } else if (cell.isRefused() || isFlagged(recognition, cell)) {
            wrongFlagged++;
            remarks.add(key + " is flagged, expected " + expected + ", found " + cell.text());
        } else {
            wrongSilent++;
            remarks.add(key + " is silently wrong, expected " + expected + ", found " + cell.text());
        }
    }

    private static boolean isFlagged(Recognition recognition, CellText cell) {
        return value(recognition.form(), cell) instanceof Value.Unreadable;
    }

    private static Value value(Form form, CellText cell) {
        return ValueReader.read(
                cell.text(), form.cell(cell.key()).orElseThrow().column().type());
    }

    private static String printedNumber(Form form, CellText cell) {
        return value(form, cell) instanceof Value.Amount amount
                ? amount.number().toPlainString()
                : "";
    }

    private static boolean sameNumber(String expected, String actual) {
        if (expected.isEmpty() || actual.isEmpty()) {
            return expected.equals(actual);
        }
        return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
    }

    void add(Score other) {
        right += other.right;
        wrongSilent += other.wrongSilent;
        wrongFlagged += other.wrongFlagged;
        missing += other.missing;
        spurious += other.spurious;
    }

    int expected() {
        return right + wrongSilent + wrongFlagged + missing;
    }
}
