package org.gouji.consolidate;

import org.gouji.model.Severity;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.roster.Unit;

/**
 * One line of the list of who reported.
 *
 * @param name empty if the roster does not know the unit
 * @param kind empty if the roster does not know the unit
 */
public record UnitCoverage(UnitCode unit, String name, String kind, UnitStatus status, Receipt receipt) {

    /**
     * What was handed in; all fields are empty if nothing was.
     *
     * @param received day of arrival, such as 2022-01-14
     * @param errors open findings of severity error
     * @param warnings open findings of severity warning
     * @param likeness by what a copy of the report would be known
     */
    public record Receipt(
            String form, String received, String file, String submission, int errors, int warnings, Likeness likeness) {

        static final Receipt NONE = new Receipt("", "", "", "", 0, 0, Likeness.NONE);

        static Receipt of(Submission submission) {
            return new Receipt(
                    submission.form().id(),
                    submission.received().toString(),
                    submission.file(),
                    submission.id(),
                    open(submission, Severity.ERROR),
                    open(submission, Severity.WARNING),
                    Likeness.of(submission));
        }

        private static int open(Submission submission, Severity severity) {
            return (int) submission.findings().stream()
                    .filter(finding -> finding.isOpen(severity))
                    .count();
        }
    }

    static UnitCoverage of(Unit unit, UnitStatus status, Receipt receipt) {
        return new UnitCoverage(unit.code(), unit.name(), unit.kind().code(), status, receipt);
    }

    UnitCoverage with(UnitStatus other) {
        return new UnitCoverage(unit, name, kind, other, receipt);
    }

    static UnitCoverage missing(Unit unit) {
        return of(unit, UnitStatus.MISSING, Receipt.NONE);
    }

    static UnitCoverage unknown(Submission submission) {
        return new UnitCoverage(submission.unit(), "", "", UnitStatus.NOT_MEMBER, Receipt.of(submission));
    }
}
