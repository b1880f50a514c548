package org.gouji.check.narrative;

import java.util.Map;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;
import org.gouji.model.Passage;
import org.gouji.model.PersonalData;
import org.gouji.model.Place;
import org.gouji.model.TextSection;

/** NA-21: private persons in a text that is there to be published. It is shown to nobody again, not even in the finding. */
public final class PersonalDataCheck implements ReportCheck {

    private static final String RULE = "NA-21";
    private static final int LONGEST = 60;

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        boolean found = false;
        for (TextSection section : report.narrative().sections()) {
            for (Passage passage : section.passages()) {
                String hidden = PersonalData.hide(passage.text());
                if (!hidden.equals(passage.text())) {
                    found = true;
                    outcomes.failed(
                            RULE, Place.REPORT, passage.source(), Map.of("quote", quote(passage.text(), hidden)));
                }
            }
        }
        if (!found) {
            outcomes.passed(RULE);
        }
    }

    /** From a little before the first of it on. */
    private static String quote(String text, String hidden) {
        int from = 0;
        while (text.charAt(from) == hidden.charAt(from)) {
            from++;
        }
        from = Math.max(0, from - LONGEST / 4);
        int to = Math.min(hidden.length(), from + LONGEST);
        return hidden.substring(from, to);
    }
}
