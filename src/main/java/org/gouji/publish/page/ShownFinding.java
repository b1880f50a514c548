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
 * @param fault whether report or reading is the likelier cause, as a sentence; empty where nobody has judged
 */
public record ShownFinding(String rule, String weight, String sentence, String place, String proposal, String fault) {

    static ShownFinding of(Finding finding, Messages messages) {
        return new ShownFinding(
                finding.rule(),
                finding.severity().code(),
                messages.sentence(finding),
                finding.source() instanceof Source.Whole ? "" : messages.source(finding.source()),
                messages.proposal(finding),
                messages.fault(finding));
    }
}
