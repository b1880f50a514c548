package org.gouji.check.narrative;

import java.util.List;
import org.gouji.check.Subject;

/** The running text of a report -> its {@link Ledger}. */
final class LedgerReader {

    private LedgerReader() {}

    /** Reads the text of a report by this body. */
    static Ledger read(List<FoldedPassage> passages, Subject subject) {
        LedgerWriter out = new LedgerWriter();
        SentenceReader sentences = new SentenceReader(new Tokens(Words.builtIn()), subject, out);
        passages.forEach(sentences::read);
        return out.ledger();
    }
}
