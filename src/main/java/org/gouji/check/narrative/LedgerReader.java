package org.gouji.check.narrative;

import org.gouji.check.Subject;
import org.gouji.model.Narrative;
import org.gouji.model.TextSection;

/** The running text of a report -> its {@link Ledger}. For any number of threads. */
final class LedgerReader {

    private final Words words = Words.builtIn();
    private final Script script = new Script();

    /** Reads the text of a report by this body. */
    Ledger read(Narrative narrative, Subject subject) {
        LedgerWriter out = new LedgerWriter();
        SentenceReader sentences = new SentenceReader(new Tokens(words, script), subject, out);
        for (TextSection section : narrative.sections()) {
            section.passages().forEach(sentences::read);
        }
        return out.ledger();
    }
}
