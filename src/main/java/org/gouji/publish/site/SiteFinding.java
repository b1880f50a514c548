package org.gouji.publish.site;

import org.gouji.model.Finding;

/**
 * A finding in words.
 *
 * @param number on its page; 0 where findings have none
 * @param anchor where links to it lead
 * @param weight its severity's word, for its looks
 * @param place where in the document it was found, empty for the whole document
 * @param proposal what could be entered, as a sentence; empty if nothing is proposed
 * @param fault whether report or reading is the likelier cause, as a sentence; empty where nobody has judged
 * @param target the anchor of what it is about, empty if that is not on the page
 * @param targetKind what that is: table, row, column or cell
 */
public record SiteFinding(
        int number,
        String anchor,
        String rule,
        String ruleAddress,
        String weight,
        String sentence,
        String place,
        String proposal,
        String fault,
        String target,
        String targetKind) {

    /** A finding about something that is on no page of its own. */
    static SiteFinding loose(Finding finding, Speech speech) {
        return of(finding, speech, 0, "", "", "");
    }

    static SiteFinding of(Finding finding, Speech speech, int number, String anchor, String target, String targetKind) {
        return new SiteFinding(
                number,
                anchor,
                finding.rule(),
                Addresses.rule(finding.rule()),
                finding.severity().code(),
                speech.messages().sentence(finding),
                speech.place(finding.source()),
                speech.messages().proposal(finding),
                speech.messages().fault(finding),
                target,
                targetKind);
    }
}
