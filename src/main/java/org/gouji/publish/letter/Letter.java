package org.gouji.publish.letter;

import java.util.List;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.roster.Unit;

/**
 * A letter to a unit about its report for a year.
 *
 * @param number made from county, unit and year, so the same letter always has the same one
 * @param problems by number, at least one
 * @param explained how many findings more will be gone when the problems are
 */
public record Letter(
        String number, String county, Unit unit, Submission report, List<Problem> problems, int explained) {

    public Letter {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A letter about nothing was to be written to " + unit.code() + ".");
        }
    }

    public ReportYear year() {
        return report.year();
    }

    /** How many problems have to be mended. */
    public int errors() {
        return (int) problems.stream().filter(Problem::mustBeMended).count();
    }

    /** How many problems may be explained. */
    public int warnings() {
        return problems.size() - errors();
    }
}
