package org.gouji.check;

import java.util.List;
import org.gouji.model.Finding;

/**
 * What the checks of one report gave.
 *
 * @param findings what failed and what could not be assessed, structure first
 * @param passed how many checks passed
 */
public record Checked(List<Finding> findings, int passed) {

    public Checked {
        findings = List.copyOf(findings);
    }
}
