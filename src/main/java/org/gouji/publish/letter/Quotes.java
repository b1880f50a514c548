package org.gouji.publish.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Passage;
import org.gouji.model.PersonalData;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Submission;

/** What a report says at the place of a finding, as printed. */
final class Quotes {

    private static final int LONGEST = 60;
    private static final String BETWEEN = " ";
    private static final String BLANK = "letter.blank";
    /** What a finding itself quotes. */
    private static final List<String> QUOTED = List.of("raw", "found");

    private final Messages messages;
    private final List<Cell> cells;
    private final Map<CellKey, Cell> byKey = new HashMap<>();
    private final Map<Source, String> passages = new HashMap<>();

    Quotes(Submission report, Messages messages) {
        this.messages = messages;
        this.cells = report.cells();
        cells.forEach(cell -> byKey.put(cell.key(), cell));
        report.narrative().sections().stream()
                .flatMap(section -> section.passages().stream())
                .forEach(this::enter);
    }

    private void enter(Passage passage) {
        passages.putIfAbsent(passage.source(), PersonalData.hide(passage.text()));
    }

    /** The text; empty if the finding is about no certain one. */
    String of(Finding finding) {
        for (String quoted : QUOTED) {
            String text = finding.arguments().getOrDefault(quoted, "");
            if (!text.isEmpty()) {
                return shortened(text);
            }
        }
        Place place = finding.place();
        if (place.row().isEmpty()) {
            return shortened(passages.getOrDefault(finding.source(), ""));
        }
        if (place.column().isEmpty()) {
            return row(place);
        }
        return Optional.ofNullable(byKey.get(new CellKey(place.table(), place.row(), place.column())))
                .map(this::text)
                .orElse("");
    }

    /** A row of which nothing is filled in is said to be blank once. */
    private String row(Place place) {
        List<Cell> row = cells.stream()
                .filter(cell -> cell.key().table().equals(place.table()))
                .filter(cell -> cell.key().row().equals(place.row()))
                .toList();
        boolean isBlank = !row.isEmpty() && row.stream().allMatch(Quotes::showsNothing);
        return isBlank
                ? messages.text(BLANK)
                : shortened(row.stream().map(this::text).collect(Collectors.joining(BETWEEN)));
    }

    private String text(Cell cell) {
        return showsNothing(cell) ? messages.text(BLANK) : shortened(cell.raw());
    }

    private static boolean showsNothing(Cell cell) {
        return cell.value().state() == CellState.BLANK || cell.raw().isBlank();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
