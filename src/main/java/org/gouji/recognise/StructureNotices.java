package org.gouji.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.document.Document;
import org.gouji.form.Table;
import org.gouji.model.Place;
import org.gouji.model.Source;

/** What is odd about a report's shape beside the figures: missing tables and rows, other labels, rows of its own. */
final class StructureNotices {

    private final Reading reading;
    private final List<Notice> notices = new ArrayList<>();

    private StructureNotices(Reading reading) {
        this.reading = reading;
    }

    static List<Notice> of(Reading reading, Document document) {
        StructureNotices structure = new StructureNotices(reading);
        structure.tables(document);
        structure.labels();
        structure.foreignRows();
        structure.groupRows();
        structure.sections();
        structure.numbering();
        return structure.notices;
    }

    private void tables(Document document) {
        List<Notice> asPictures = PictureTables.of(reading, document);
        List<String> missing = new ArrayList<>();
        for (Table table : reading.form().tables()) {
            boolean isPicture = asPictures.stream()
                    .anyMatch(notice -> notice.place().table().equals(table.code()));
            if (!isPicture && !reading.showsRowOf(table)) {
                missing.add(table.name() + " " + table.heading().official());
            }
        }
        notices.addAll(asPictures);
        if (!missing.isEmpty()) {
            notices.add(new Notice(
                    "ST-02", Place.REPORT, new Source.Whole(), Map.of("missing", String.join("；", missing))));
        }
    }

    private void labels() {
        for (Alignment.Match match : reading.matches()) {
            Item item = reading.items().get(match.item());
            Slot slot = match.slot();
            boolean isOfTable = slot.kind() != Slot.Kind.SECTION && slot.kind() != Slot.Kind.PART;
            if (!slot.label().isPrinted() || !isOfTable) {
                continue;
            }
            if (item.isRun()) {
                addLabel(slot, item.token, "");
            } else if (match.isFuzzy()
                    || item.token.isCut()
                    || !reading.formSlots().isOfficial(item.token.term(), slot)) {
                addLabel(slot, item.token, reading.printed(item.token));
            }
        }
    }

    private void addLabel(Slot slot, Token token, String raw) {
        String code = slot.kind() == Slot.Kind.HEADING ? "" : slot.code();
        Place place = slot.kind() == Slot.Kind.ROW
                ? Place.row(slot.table().code(), code)
                : Place.table(slot.table().code());
        notices.add(new Notice(
                "ST-04",
                place,
                reading.source(token),
                Map.of("raw", raw, "right", slot.label().official())));
    }

    /** Words with figures inside the tables that no row of the form is called by. */
    private void foreignRows() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Alignment.Match match : reading.matches()) {
            if (match.slot().hasCells()) {
                first = Math.min(first, match.item());
                last = Math.max(last, match.item());
            }
        }
        List<Item> items = reading.items();
        for (int i = first; i <= last && i + 1 < items.size(); i++) {
            Item run = items.get(i + 1);
            boolean loose = !reading.isUsed(i) && run.isRun() && run.filled() > 0 && !reading.isUsed(i + 1);
            if (loose && !items.get(i).isRun()) {
                addForeign(items.get(i).token, run);
            }
        }
    }

    private void addForeign(Token label, Item run) {
        notices.add(new Notice(
                "ST-05",
                Place.REPORT,
                reading.source(label),
                Map.of("raw", reading.printed(label), "found", figures(run))));
    }

    /** A row that only groups others has no cells, so figures in it are a subtotal that nobody asked for. */
    private void groupRows() {
        List<Item> items = reading.items();
        for (Alignment.Match match : reading.matches()) {
            int next = match.item() + 1;
            if (match.slot().kind() == Slot.Kind.GROUP && next < items.size()) {
                Item run = items.get(next);
                if (run.isRun() && run.filled() > 0 && !reading.isUsed(next)) {
                    addSubtotal(match.slot(), items.get(match.item()).token, run);
                }
            }
        }
    }

    private void addSubtotal(Slot slot, Token label, Item run) {
        Map<String, String> arguments =
                Map.of("table", slot.table().name(), "row", slot.label().official(), "raw", figures(run));
        notices.add(new Notice("AP-07", Place.row(slot.table().code(), slot.code()), reading.source(label), arguments));
    }

    private String figures(Item run) {
        return run.run.stream()
                .filter(token -> token.is(Token.Kind.VALUE))
                .map(reading::printed)
                .collect(Collectors.joining(" "));
    }

    private void sections() {
        List<String> absent = new ArrayList<>();
        for (Slot slot : reading.formSlots().headings()) {
            if (!reading.shows(slot)) {
                absent.add(slot.label().official());
            }
        }
        if (!absent.isEmpty()) {
            notices.add(new Notice("ST-01", Place.REPORT, new Source.Whole(), Map.of("raw", String.join("；", absent))));
        }
    }

    /** Two sections under one number, as in 三、 and again 三、: each is named, none can be meant by the number alone. */
    private void numbering() {
        Map<Enumerator, List<Token>> headings = new LinkedHashMap<>();
        for (Alignment.Match match : reading.matches()) {
            Token token = reading.items().get(match.item()).token;
            if (match.slot().isHeading() && token.enumerator().kind() == Enumerator.Kind.TOP) {
                headings.computeIfAbsent(token.enumerator(), number -> new ArrayList<>())
                        .add(token);
            }
        }
        headings.values().stream().filter(same -> same.size() > 1).forEach(this::addRepeated);
    }

    private void addRepeated(List<Token> headings) {
        String raw = headings.stream().map(reading::printed).collect(Collectors.joining("；"));
        Token second = headings.get(1);
        notices.add(new Notice("ST-12", Place.REPORT, reading.source(second), Map.of("raw", raw)));
    }
}
