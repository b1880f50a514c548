package org.gouji.decide;

import java.util.List;
import org.gouji.check.Faults;
import org.gouji.model.Finding;
import org.gouji.model.ReceivedReply;

/**
 * A reply and what can be made of it.
 *
 * @param proposals decisions that the office can take by copying them into its file; nothing is taken by itself
 * @param findings why other answers are none
 */
public record ReplyResult(ReceivedReply reply, List<Entry> proposals, List<Finding> findings) {

    public ReplyResult {
        proposals = List.copyOf(proposals);
        findings = findings.stream().map(Faults::ofEntry).toList();
    }
}
