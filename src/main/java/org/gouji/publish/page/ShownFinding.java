package org.gouji.publish.page;

import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Source;

/**
 * A finding in words.
 *
 * @param weight its severity's code, for its looks
 * @param place where it was found, empty for the whole document
 * @param proposal what could be entered, as a sentence; empty if nothing is proposed
 */
public record ShownFinding(String rule, String weight, String sentence, String place, String proposal) {

    static ShownFinding of(Finding finding, Messages messages) {
        return new ShownFinding(
                finding.rule(),
                finding.severity().code(),
                messages.sentence(finding),
                finding.source() instanceof Source.Whole ? "" : messages.source(finding.source()),
                messages.proposal(finding));
    }
}
