package org.gouji.check.narrative;

import java.util.List;
import org.gouji.model.Passage;
import org.gouji.model.Source;

/**
 * A passage for comparing words: in simplified script and one width.
 *
 * @param section code of the section it stands in
 */
record FoldedPassage(String section, String folded, Passage passage) {

    Source source() {
        return passage.source();
    }

    /** What stands there from one character to another (exclusive), as printed. */
    String printed(int from, int to) {
        return passage.text()
                .substring(Math.max(0, from), Math.min(to, passage.text().length()));
    }

    boolean containsAny(List<String> words) {
        for (String word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
