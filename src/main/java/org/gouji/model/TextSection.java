package org.gouji.model;

import java.util.List;

/**
 * The running text under one heading of a report.
 *
 * @param code of the section in the form, or of the table where it is text around that; {@link Narrative#PREAMBLE} for what
 *     stands before the first heading
 * @param heading as printed; empty for the preamble
 */
public record TextSection(String code, Passage heading, List<Passage> passages) {

    public TextSection {
        passages = List.copyOf(passages);
    }

    public boolean isEmpty() {
        return passages.isEmpty();
    }
}
