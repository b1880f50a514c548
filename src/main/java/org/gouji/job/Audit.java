package org.gouji.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.store.Store;

/**
 * Checks the reports of each year against those of the years before, where one of them changed or the rules did. What is
 * found belongs to the unit and the year, whichever version of the report counts.
 */
final class Audit {

    /** How far back a report is compared. */
    static final int YEARS_BEFORE = 4;

    private final Store store;
    private final RunContext context;
    private final AuditCheck check;
    private final CopyAudit copies;

    Audit(Store store, RunContext context, AuditCheck check, CopyAudit copies) {
        this.store = store;
        this.context = context;
        this.check = check;
        this.copies = copies;
    }

    void audit() {
        for (ReportYear year : store.effective().years()) {
            Optional<String> known = store.audits().fingerprint(year);
            if (!known.equals(Optional.of(context.fingerprint()))) {
                audit(year);
            }
        }
    }

    /** What is found may differ, so the package may. */
    private void audit(ReportYear year) {
        store.audits().begin(year, context.fingerprint());
        Map<UnitCode, List<Finding>> copied = copies.audit(year);
        store.effective().eachPage(year, page -> audit(year, page, copied));
        store.county().enterOutdated(year);
    }

    private void audit(ReportYear year, List<Submission> page, Map<UnitCode, List<Finding>> copied) {
        Map<UnitCode, List<Submission>> earlier = store.effective()
                .of(page.stream().map(Submission::unit).toList(), year.year() - YEARS_BEFORE, year.year() - 1);
        Map<UnitCode, List<Finding>> found = new HashMap<>();
        for (Submission submission : page) {
            List<Finding> findings =
                    new ArrayList<>(check.check(submission, earlier.getOrDefault(submission.unit(), List.of())));
            findings.addAll(copied.getOrDefault(submission.unit(), List.of()));
            if (!findings.isEmpty()) {
                found.put(submission.unit(), findings);
            }
        }
        store.audits().add(year, found);
    }
}
