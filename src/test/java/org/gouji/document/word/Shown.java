package org.gouji.document.word;

import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.Piece;

/** What was read from bytes, in one line: {@code /} before a new line, {@code |} before another cell. */
final class Shown {

    private Shown() {}

    static String of(byte[] bytes) {
        DocumentResult result = new DocumentReader().read("report", bytes).get(0);
        if (result instanceof DocumentResult.Opened opened) {
            return of(opened.document());
        }
        if (result instanceof DocumentResult.Refused refused) {
            return refused.rule() + " " + refused.detail();
        }
        throw new AssertionError(result);
    }

    static Document document(byte[] bytes) {
        if (new DocumentReader().read("report", bytes).get(0) instanceof DocumentResult.Opened opened) {
            return opened.document();
        }
        throw new AssertionError("refused");
    }

    private static String of(Document document) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : document.pieces()) {
            text.append(piece.before() == Break.CELL ? '|' : '/').append(piece.text());
        }
        return text.toString();
    }
}
