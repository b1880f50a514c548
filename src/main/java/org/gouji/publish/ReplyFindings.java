package org.gouji.publish;

import java.util.List;
import org.gouji.consolidate.CountyFinding;
import org.gouji.decide.ReplyResult;
import org.gouji.model.ReplyIdentity;

/** What is to be said about a unit's reply -> findings about that unit. */
public final class ReplyFindings {

    private ReplyFindings() {}

    public static List<CountyFinding> of(ReplyResult result) {
        ReplyIdentity identity = result.reply().reply().identity();
        return result.findings().stream()
                .map(finding -> new CountyFinding(
                        identity.unit().code(),
                        identity.unitName(),
                        result.reply().file(),
                        finding))
                .toList();
    }
}
