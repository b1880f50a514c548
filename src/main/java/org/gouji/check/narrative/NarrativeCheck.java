package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;
import org.gouji.model.Narrative;
import org.gouji.model.TextSection;

/** What the running text of a report says, against its tables, against itself, and against what it should say. */
public final class NarrativeCheck implements ReportCheck {

    private final LedgerReader ledgers = new LedgerReader();
    private final Script script = new Script();
    private final Wording wording = Wording.builtIn();
    private final DocumentNumberCheck documentNumbers = new DocumentNumberCheck(wording.documents());

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        if (report.narrative().sections().isEmpty()) {
            return;
        }
        int year = report.subject().year();
        Ledger ledger = ledgers.read(report.narrative(), report.subject());
        List<FoldedPassage> passages = folded(report.narrative());
        new CellCheck(report, ledger, outcomes).check();
        BreakdownCheck.check(ledger, outcomes);
        YearCheck.check(passages, year, outcomes);
        PeriodCheck.check(passages, year, outcomes);
        documentNumbers.check(passages, year, outcomes);
        PunctuationCheck.check(passages, outcomes);
        new ContentCheck(report, passages, wording, outcomes).check();
    }

    private List<FoldedPassage> folded(Narrative narrative) {
        List<FoldedPassage> passages = new ArrayList<>();
        for (TextSection section : narrative.sections()) {
            section.passages()
                    .forEach(passage -> passages.add(
                            new FoldedPassage(section.code(), new String(script.fold(passage.text())), passage)));
        }
        return passages;
    }
}
