package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.document.Document;
import org.gouji.document.Picture;
import org.gouji.form.Table;
import org.gouji.model.Place;

/** Tables whose heading is text and whose cells are not: below the heading there are only pictures. */
final class PictureTables {

    private final Reading reading;
    private final Document document;

    private PictureTables(Reading reading, Document document) {
        this.reading = reading;
        this.document = document;
    }

    /** A notice for each of them. */
    static List<Notice> of(Reading reading, Document document) {
        if (document.pictures().isEmpty()) {
            return List.of();
        }
        return new PictureTables(reading, document).notices();
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Alignment.Match match : reading.matches()) {
            Table table = match.slot().table();
            if (match.slot().kind() == Slot.Kind.HEADING && !reading.showsRowOf(table)) {
                List<Picture> pictures = picturesBelow(match);
                if (!pictures.isEmpty()) {
                    notices.add(notice(table, pictures));
                }
            }
        }
        return notices;
    }

    private List<Picture> picturesBelow(Alignment.Match heading) {
        int from = reading.piece(heading);
        int to = reading.matches().stream()
                .filter(match -> match.slot().isHeading())
                .mapToInt(reading::piece)
                .filter(piece -> piece > from)
                .min()
                .orElse(document.pieces().size());
        return document.pictures().stream()
                .filter(picture -> picture.before() > from && picture.before() <= to)
                .toList();
    }

    private static Notice notice(Table table, List<Picture> pictures) {
        return new Notice(
                "ST-02P",
                Place.table(table.code()),
                pictures.get(0).source(),
                Map.of(
                        "table",
                        table.name() + " " + table.heading().official(),
                        "n",
                        Integer.toString(pictures.size())));
    }
}
