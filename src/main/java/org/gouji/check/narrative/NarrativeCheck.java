package org.gouji.check.narrative;

import java.util.List;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;

/** What the running text of a report says, against its tables, against itself, and against what it should say. */
public final class NarrativeCheck implements ReportCheck {

    private final Wording wording = Wording.builtIn();
    private final DocumentNumberCheck documentNumbers = new DocumentNumberCheck(wording.documents());

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        if (report.narrative().sections().isEmpty()) {
            return;
        }
        int year = report.subject().year();
        List<FoldedPassage> passages = FoldedPassage.of(report.narrative());
        Ledger ledger = LedgerReader.read(passages, report.subject());
        new CellCheck(report, ledger, outcomes).check();
        BreakdownCheck.check(ledger, outcomes);
        YearCheck.check(passages, year, outcomes);
        PeriodCheck.check(passages, year, outcomes);
        documentNumbers.check(passages, year, outcomes);
        PunctuationCheck.check(passages, outcomes);
        new ContentCheck(report, passages, wording, outcomes).check();
    }
}
