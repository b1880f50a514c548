package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Document;
import org.gouji.document.Picture;
import org.gouji.document.Piece;

/** Cuts a document that holds several reports at their titles. */
final class ReportSplitter {

    private ReportSplitter() {}

    /** The parts; one part, the document itself, if there is no second title. */
    static List<Document> split(Document document, TitleReader titles) {
        List<Piece> pieces = document.pieces();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (titles.isTitle(pieces.get(i).text())) {
                starts.add(i);
            }
        }
        List<Document> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : pieces.size();
            parts.add(new Document(
                    document.name(),
                    "",
                    pieces.subList(from, to),
                    pictures(document, from, to),
                    document.charset(),
                    document.damaged(),
                    document.remarks()));
        }
        return parts.isEmpty() ? List.of(document) : parts;
    }

    private static List<Picture> pictures(Document document, int from, int to) {
        return document.pictures().stream()
                .filter(picture -> picture.before() >= from && picture.before() <= to)
                .map(picture -> new Picture(picture.before() - from, picture.source(), picture.content()))
                .toList();
    }
}
