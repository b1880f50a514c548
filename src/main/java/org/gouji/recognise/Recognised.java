package org.gouji.recognise;

import java.util.List;

/**
 * What was recognised in a document.
 *
 * @param reports empty if there is none, or if several cannot be told apart
 * @param notices about the document as a whole; never empty when there is no report
 */
public record Recognised(List<Recognition> reports, List<Notice> notices) {

    public Recognised {
        reports = List.copyOf(reports);
        notices = List.copyOf(notices);
    }
}
