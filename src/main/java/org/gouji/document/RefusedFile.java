package org.gouji.document;

import java.io.Serial;
import org.gouji.model.Source;

/**
 * Thrown by a reader, from however deep inside a library's callback, when a file cannot be read; caught once, in
 * {@link DocumentReader}, and turned into a {@link DocumentResult.Refused}.
 */
public final class RefusedFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String detail;

    /**
     * With the reason for people.
     *
     * @param rule id of the rule that says why, such as {@code FILE-06}
     * @param detail what was found, in figures or the words of the file; empty if there is nothing to say
     */
    public RefusedFile(String rule, String detail) {
        super(rule + " " + detail);
        this.rule = rule;
        this.detail = detail;
    }

    /** Said of a place in a document that is read without it. */
    public Remark at(Source place) {
        return new Remark(rule, detail, place);
    }

    String rule() {
        return rule;
    }

    String detail() {
        return detail;
    }
}
