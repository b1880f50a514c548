package org.gouji.decide;

import java.util.List;
import org.gouji.check.Faults;
import org.gouji.model.Finding;

/**
 * An entry of the file of decisions and what became of it.
 *
 * @param findings why it is not in force; nothing if it is, or if nobody has to do anything about it
 */
public record DecisionResult(Entry entry, DecisionState state, List<Finding> findings) {

    public DecisionResult {
        findings = findings.stream().map(Faults::ofEntry).toList();
    }
}
