package org.gouji.document.sheet;

import java.util.List;
import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.Piece;

/** What a reader made of a file, in a form that is easy to compare. */
final class Shown {

    private Shown() {}

    static Document open(byte[] bytes) {
        DocumentResult result = new DocumentReader().read("表.dat", bytes).get(0);
        if (result instanceof DocumentResult.Opened opened) {
            return opened.document();
        }
        throw new AssertionError(result);
    }

    /** Why the file is refused. */
    static String refusal(byte[] bytes) {
        DocumentResult result = new DocumentReader().read("表.dat", bytes).get(0);
        return result instanceof DocumentResult.Refused refused ? refused.rule() + " " + refused.detail() : "opened";
    }

    /** A line for each row, its cells between pipes. */
    static String rows(byte[] bytes) {
        StringBuilder rows = new StringBuilder();
        for (Piece piece : open(bytes).pieces()) {
            rows.append(piece.before() == Break.CELL ? "|" : rows.isEmpty() ? "" : "\n")
                    .append(piece.text());
        }
        return rows.toString();
    }

    static List<String> sources(byte[] bytes) {
        return open(bytes).pieces().stream().map(piece -> piece.source().text()).toList();
    }

    /** Rule, detail and place of each remark. */
    static List<String> remarks(byte[] bytes) {
        return open(bytes).remarks().stream()
                .map(remark -> (remark.rule() + " " + remark.detail() + " "
                                + remark.source().text())
                        .strip())
                .toList();
    }
}
