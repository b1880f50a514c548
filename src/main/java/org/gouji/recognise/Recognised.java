package org.gouji.recognise;

import java.util.List;
import org.gouji.model.Reply;

/**
 * What was recognised in a document.
 *
 * @param reports empty if there is none, or if several cannot be told apart
 * @param replies to a letter; a document that is one holds no report
 * @param notices about the document as a whole; never empty when there is neither
 */
public record Recognised(List<Recognition> reports, List<Reply> replies, List<Notice> notices) {

    public Recognised {
        reports = List.copyOf(reports);
        replies = List.copyOf(replies);
        notices = List.copyOf(notices);
    }

    /** Of any document but a reply. */
    public Recognised(List<Recognition> reports, List<Notice> notices) {
        this(reports, List.of(), notices);
    }
}
