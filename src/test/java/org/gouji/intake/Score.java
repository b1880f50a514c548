package org.gouji.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Report;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/** How a report that was read compares with the figures that a careful reader takes from the same file. */
final class Score {

    int right;
    int wrongSilent;
    int wrongFlagged;
    int missing;
    int spurious;
    final List<String> remarks = new ArrayList<>();

    static Score of(FileReading reading, Corpus.Case expected) {
        if (reading.reports().size() != 1) {
            List<String> rules =
                    reading.allFindings().stream().map(Finding::rule).toList();
            return lost(expected, reading.reports().size() + " reports " + rules);
        }
        Report report = reading.reports().get(0);
        if (!report.form().id().equals(expected.form())) {
            return lost(expected, "taken for form " + report.form());
        }
        Score score = new Score();
        score.compare(report, expected);
        return score;
    }

    private static Score lost(Corpus.Case expected, String remark) {
        Score score = new Score();
        score.missing = expected.required().size();
        score.remarks.add(remark);
        return score;
    }

    private void compare(Report report, Corpus.Case expected) {
        Map<CellKey, Cell> found = new HashMap<>();
        for (Cell cell : report.cells()) {
            if (found.put(cell.key(), cell) != null) {
                wrongSilent++;
                remarks.add(cell.key() + " is reported twice");
            }
            if (!expected.required().containsKey(cell.key())
                    && !expected.allowed().containsKey(cell.key())) {
                spurious++;
                remarks.add(cell.key() + " is not in the document, found " + cell.raw());
            }
        }
        expected.required().forEach((key, number) -> compare(report, key, number, found.get(key)));
    }

    private void compare(Report report, CellKey key, String number, @Nullable Cell cell) {
        if (cell == null) {
            missing++;
            remarks.add(key + " is missing, expected " + number);
        } else if (isRight(cell, number)) {
            right++;
        } else if (isFlagged(cell, report)) {
            wrongFlagged++;
            remarks.add(key + " is flagged, expected " + number + ", found " + cell.raw());
        } else {
            wrongSilent++;
            remarks.add(key + " is silently wrong, expected " + number + ", found " + cell.raw());
        }
    }

    /** Whether a cell says the number expected, or nothing where there is none. */
    static boolean isRight(Cell cell, String number) {
        if (cell.value() instanceof Value.Amount amount) {
            return number.matches("-?[0-9.]+") && amount.number().compareTo(new BigDecimal(number)) == 0;
        }
        return number.isEmpty() && !(cell.value() instanceof Value.Unreadable);
    }

    private static boolean isFlagged(Cell cell, Report report) {
        return cell.value() instanceof Value.Unreadable || isFlagged(cell.key(), false, report);
    }

    /** Whether somebody is told to look at a figure. */
    static boolean isFlagged(CellKey key, boolean isAbsent, Report report) {
        return report.findings().stream().map(Finding::place).anyMatch(place -> covers(place, key, isAbsent));
    }

    /** What is said of a whole table excuses a figure that is not reported, not one that is reported wrongly. */
    private static boolean covers(Place place, CellKey key, boolean isAbsent) {
        if (place.row().isEmpty() && place.column().isEmpty()) {
            return isAbsent && (place.equals(Place.REPORT) || place.table().equals(key.table()));
        }
        return place.table().equals(key.table())
                && (place.row().isEmpty() || place.row().equals(key.row()))
                && (place.column().isEmpty() || place.column().equals(key.column()));
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

    /** The last columns of a line in a table of accuracy. */
    String numbers() {
        return "%d | %d | %d | %d | %d |".formatted(right, wrongSilent, wrongFlagged, missing, spurious);
    }
}
