package org.gouji.publish.letter;

import java.util.List;
import org.gouji.model.Finding;

/** What a problem is about, in the order in which a letter tells them: what is mended first makes others vanish. */
public enum ProblemKind {
    /** The file, its parts and its rows, the writing of its figures, and when it came. */
    STRUCTURE("FILE|ST|NUM|HI|DL"),
    /** The figures of one year among themselves. */
    SUMS("AD|AP|RL|SUM"),
    /** The figures of two years. */
    CROSS_YEAR("XY"),
    /** The running text, and whatever else. */
    TEXT("");

    /** What the ids of its rules begin with, separated by bars. */
    private final String families;

    ProblemKind(String families) {
        this.families = families;
    }

    /** An identity of an office's own form has an id of its own and is a sum all the same. */
    static ProblemKind of(Finding finding) {
        int hyphen = finding.rule().indexOf('-');
        String family = hyphen < 0 ? finding.rule() : finding.rule().substring(0, hyphen);
        for (ProblemKind kind : values()) {
            if (List.of(kind.families.split("\\|", -1)).contains(family)) {
                return kind;
            }
        }
        return finding.arguments().containsKey("relation") ? SUMS : TEXT;
    }
}
