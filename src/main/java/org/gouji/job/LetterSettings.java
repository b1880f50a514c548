package org.gouji.job;

import java.nio.file.Path;
import java.util.List;
import org.gouji.publish.letter.LetterDocument;
import org.gouji.publish.letter.LetterTerms;

/**
 * What an operator decides about the letters to units.
 *
 * @param template of the office for the Word document, {@link #NO_TEMPLATE} for the one that comes with Gouji
 */
public record LetterSettings(LetterTerms terms, Path template) {

    static final Path NO_TEMPLATE = Path.of("");

    /** Of an office that set nothing. */
    public static final LetterSettings UNSET = new LetterSettings(LetterTerms.UNSET, NO_TEMPLATE);

    LetterDocument document() {
        return template.equals(NO_TEMPLATE) ? LetterDocument.builtIn() : LetterDocument.with(template);
    }

    /** Changes whenever the same problems might be told otherwise. */
    String fingerprint() {
        return Fingerprint.of(
                List.of(terms.toString(), Fingerprint.of(document().template())));
    }
}
