package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/**
 * A passage for comparing words: in simplified script and one width.
 *
 * @param section code of the section it stands in
 */
record FoldedPassage(String section, String folded, Passage passage) {

    private static final Script SCRIPT = new Script();

    static List<FoldedPassage> of(Narrative narrative) {
        List<FoldedPassage> passages = new ArrayList<>();
        for (TextSection section : narrative.sections()) {
            for (Passage passage : section.passages()) {
                passages.add(new FoldedPassage(section.code(), SCRIPT.fold(passage.text()), passage));
            }
        }
        return passages;
    }

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
