package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * The rows of a reading -> the text of each cell. Where the count of figures leaves a doubt about which figure belongs to
 * which cell, the whole row is refused; nothing is guessed by position.
 */
final class CellAssignment {

    private static final String COUNT = "count";
    private static final String COLUMN_ORDER = "column-order";
    private static final String SHOWN_TWICE = "shown-twice";

    private final Reading reading;
    private final List<CellText> cells = new ArrayList<>(200);
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, List<Alignment.Match>> rowsOfBlock = new HashMap<>();
    private final Map<String, ShownColumns> shownColumns = new HashMap<>();
    private Set<Slot> contradicted = Set.of();
    private boolean lossy;
    private int leftOut;

    CellAssignment(Reading reading) {
        this.reading = reading;
    }

    void run() {
        lossy = LossyCopy.is(reading);
        contradicted = contradictedRows();
        List<Alignment.Match> rows = reading.matches().stream()
                .filter(match -> match.slot().hasCells())
                .sorted(Comparator.comparingInt(match -> match.slot().index()))
                .toList();
        for (Alignment.Match row : rows) {
            rowsOfBlock
                    .computeIfAbsent(row.slot().blockName(), b -> new ArrayList<>())
                    .add(row);
        }
        rowsOfBlock.values().forEach(this::lookAtColumns);
        Set<CellKey> twice = cellsShownTwice();
        for (Alignment.Match row : rows) {
            if (row.run() >= 0 && !Collections.disjoint(row.slot().cells(), twice)) {
                refuseOverlap(row);
            } else {
                assign(row);
            }
        }
        if (leftOut > 0) {
            notices.add(new Notice("ST-16", Place.REPORT, new Source.Whole(), Map.of("n", Integer.toString(leftOut))));
        }
    }

    List<CellText> cells() {
        return cells;
    }

    List<Notice> notices() {
        return notices;
    }

    private void assign(Alignment.Match match) {
        Slot slot = match.slot();
        if (match.run() < 0) {
            countNotice(match, 0, "");
            return;
        }
        Item run = reading.items().get(match.run());
        if (!columnsOf(slot).inOrder()) {
            refuse(match, run, COLUMN_ORDER);
        } else if (contradicted.contains(slot)) {
            refuse(match, run, SHOWN_TWICE);
            notices.add(rowNotice("ST-15", match, Map.of("found", found(run))));
        } else if (isUnlabelled(match) && (lossy || !hasLabelledNeighbours(match))) {
            leftOut++;
            countNotice(match, run.filled(), found(run));
        } else if (lossy && !isAnchored(match)) {
            leftOut++;
            countNotice(match, run.filled(), found(run));
        } else {
            assignFigures(match, run);
        }
    }

    /** Cells of a row that the document also shows in parts, or in parts that overlap. */
    private Set<CellKey> cellsShownTwice() {
        Set<CellKey> shown = new HashSet<>();
        Set<CellKey> twice = new HashSet<>();
        for (List<Alignment.Match> block : rowsOfBlock.values()) {
            if (block.stream().anyMatch(match -> match.slot().kind() == Slot.Kind.PART)) {
                block.stream()
                        .filter(match -> match.run() >= 0)
                        .flatMap(match -> match.slot().cells().stream())
                        .filter(cell -> !shown.add(cell))
                        .forEach(twice::add);
            }
        }
        return twice;
    }

    /** None of the cells can be believed; each is reported once, by whatever shows it first. */
    private void refuseOverlap(Alignment.Match match) {
        Item run = reading.items().get(match.run());
        for (CellKey key : match.slot().cells()) {
            boolean isFirst = cells.stream().noneMatch(cell -> cell.key().equals(key));
            if (isFirst) {
                cells.add(new CellText(key, found(run), reading.source(run.token), SHOWN_TWICE));
            }
        }
        notices.add(rowNotice("ST-15", match, Map.of("found", found(run))));
    }

    private static boolean isUnlabelled(Alignment.Match match) {
        return match.item() == match.run()
                && match.slot().kind() == Slot.Kind.ROW
                && match.slot().label().isPrinted();
    }

    /** Whether every other row of the block was found by its label, so that only one row can be the one without. */
    private boolean hasLabelledNeighbours(Alignment.Match match) {
        long rows = reading.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.ROW
                        && slot.blockName().equals(match.slot().blockName()))
                .count();
        long labelled = rowsOfBlock.getOrDefault(match.slot().blockName(), List.of()).stream()
                .filter(other -> !isUnlabelled(other))
                .count();
        return labelled == rows - 1;
    }

    private void assignFigures(Alignment.Match match, Item run) {
        Slot slot = match.slot();
        if (!columnsOf(slot).complete() && match.fit() != RunFit.EXACT) {
            assignByHeads(match, run);
            return;
        }
        switch (match.fit()) {
            case EXACT -> {
                int[] places = RowPlaces.ofFigures(run);
                if (RowPlaces.areContiguous(places) || placesOf(match).agreeWithOthers(match, run, places)) {
                    put(slot, run, places);
                } else {
                    misfit(match, run);
                }
            }
            case WITH_EMPTY -> {
                int[] places = placesOf(match).of(match, run);
                if (places.length == slot.size()) {
                    put(slot, run, places);
                } else {
                    misfit(match, run);
                }
            }
            case ALL_EMPTY -> {
                if (isLastOfDocument(match)) {
                    countNotice(match, 0, "");
                } else {
                    put(slot, run, IntStream.range(0, slot.size()).toArray());
                }
            }
            case GLUED -> split(match, run);
            case NOTHING -> countNotice(match, 0, "");
            case MISFIT -> misfit(match, run);
        }
    }

    private ShownColumns columnsOf(Slot slot) {
        return shownColumns.getOrDefault(slot.blockName(), ShownColumns.NOTHING);
    }

    /** A block that lacks columns is read by its heads, if every row has just as many figures as there are heads. */
    private void assignByHeads(Alignment.Match match, Item run) {
        List<String> heads = columnsOf(match.slot()).codes();
        boolean allFit = rowsOfBlock.getOrDefault(match.slot().blockName(), List.of()).stream()
                .allMatch(
                        row -> row.run() >= 0 && reading.items().get(row.run()).filled() == heads.size());
        if (!allFit) {
            misfit(match, run);
            return;
        }
        List<CellKey> cells = match.slot().cells().stream()
                .filter(cell -> heads.contains(cell.column()))
                .toList();
        int[] places = RowPlaces.ofFigures(run);
        for (int i = 0; i < places.length; i++) {
            Token token = run.run.get(places[i]);
            this.cells.add(new CellText(cells.get(i), reading.printed(token), reading.source(token), ""));
        }
    }

    private void put(Slot slot, Item run, int[] places) {
        for (int i = 0; i < places.length; i++) {
            Token token = run.run.get(places[i]);
            String text = token.is(Token.Kind.EMPTY) ? "" : reading.printed(token);
            cells.add(new CellText(slot.cells().get(i), text, reading.source(token), ""));
        }
    }

    /** 规章000: as many digits as cells, so each digit is one figure. */
    private void split(Alignment.Match match, Item run) {
        Token glued = run.run.stream()
                .filter(token -> token.is(Token.Kind.VALUE))
                .findFirst()
                .orElseThrow();
        String digits = reading.printed(glued);
        for (int i = 0; i < match.slot().size(); i++) {
            String digit = digits.substring(i, i + 1);
            cells.add(new CellText(match.slot().cells().get(i), digit, reading.source(glued), ""));
        }
        String right = digits.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining(" "));
        notices.add(rowNotice("ST-06G", match, Map.of("raw", digits, "right", right)));
    }

    private void misfit(Alignment.Match match, Item run) {
        int[] places = RowPlaces.ofFigures(run);
        if (isCutOff(match, run, places)) {
            put(match.slot(), run, places);
            notices.add(rowNotice("ST-06C", match, counts(match, run.filled(), found(run))));
            return;
        }
        int cells = match.slot().size();
        int[] merged = MergedCells.places(reading, firstRow(match), run, match.slot());
        if (merged.length == cells) {
            put(match.slot(), run, merged);
            return;
        }
        if (run.filled() > cells && RowPlaces.areContiguous(places) && hasOnlyMarksFrom(run, places[cells])) {
            put(match.slot(), run, java.util.Arrays.copyOf(places, cells));
            return;
        }
        if (lossy) {
            leftOut++;
        } else {
            refuse(match, run, COUNT);
        }
        countNotice(match, run.filled(), found(run));
    }

    /**
     * Whether the document ends in this row: its figures are the first ones of the row, if no row of the block has an empty
     * cell that could be missing here without a trace.
     */
    private boolean isCutOff(Alignment.Match match, Item run, int[] places) {
        return !lossy
                && run.filled() < match.slot().size()
                && places.length > 0
                && places[0] == 0
                && RowPlaces.areContiguous(places)
                && isLastOfDocument(match)
                && rowsOfBlock.getOrDefault(match.slot().blockName(), List.of()).stream()
                        .allMatch(row -> row.equals(match) || row.fit() == RunFit.EXACT);
    }

    /** Cells that only fill a row up to the width of its table hold marks: / or —. */
    private boolean hasOnlyMarksFrom(Item run, int first) {
        return run.run.stream()
                .skip(first)
                .allMatch(token -> token.is(Token.Kind.EMPTY)
                        || reading.printed(token).chars().noneMatch(Character::isDigit));
    }

    /** The cells are shown, but their figures are not given to them; at the end of a document only as many as stand there. */
    private void refuse(Alignment.Match match, Item run, String reason) {
        Slot slot = match.slot();
        int shown = isLastOfDocument(match) ? Math.min(run.filled(), slot.size()) : slot.size();
        String text = found(run);
        for (CellKey key : slot.cells().subList(0, shown)) {
            cells.add(new CellText(key, text, reading.source(run.token), reason));
        }
    }

    private String found(Item run) {
        return run.run.stream()
                .filter(token -> token.is(Token.Kind.VALUE))
                .map(reading::printed)
                .collect(Collectors.joining(" "));
    }

    private void countNotice(Alignment.Match match, int n, String found) {
        notices.add(rowNotice("ST-06", match, counts(match, n, found)));
    }

    private static Map<String, String> counts(Alignment.Match match, int n, String found) {
        return Map.of(
                "n", Integer.toString(n),
                "expected", Integer.toString(match.slot().size()),
                "found", found);
    }

    private Notice rowNotice(String rule, Alignment.Match match, Map<String, String> arguments) {
        Slot slot = match.slot();
        CellKey first = slot.cells().get(0);
        Map<String, String> all = new HashMap<>(arguments);
        all.put("table", slot.table().name());
        all.put(
                "row",
                slot.label().isPrinted()
                        ? slot.label().official()
                        : slot.table().name());
        Source source = reading.source(reading.items().get(match.item()).token);
        return new Notice(rule, Place.row(first.table(), first.row()), source, all);
    }

    private int firstRow(Alignment.Match match) {
        List<Alignment.Match> block = rowsOfBlock.getOrDefault(match.slot().blockName(), List.of(match));
        return block.get(0).item();
    }

    private RowPlaces placesOf(Alignment.Match match) {
        return new RowPlaces(reading, rowsOfBlock.getOrDefault(match.slot().blockName(), List.of()));
    }

    private boolean isLastOfDocument(Alignment.Match match) {
        return match.run() == reading.items().size() - 1;
    }

    /** In a copy that lost lines, a row counts only if the very next row or caption follows it. */
    private boolean isAnchored(Alignment.Match match) {
        if (match.fit() != RunFit.EXACT) {
            return false;
        }
        int from = match.slot().index();
        for (int i = match.run() + 1; i < reading.items().size(); i++) {
            if (!reading.items().get(i).isLabel()) {
                continue;
            }
            for (Alignment.Match next : reading.matches()) {
                if (next.item() == i) {
                    int to = next.slot().index();
                    return to > from && noRowBetween(from, to);
                }
            }
            return false;
        }
        return false;
    }

    private boolean noRowBetween(int from, int to) {
        return reading.slots().subList(from + 1, to).stream().noneMatch(slot -> slot.kind() == Slot.Kind.ROW);
    }

    /** Rows that stand in their table twice with different figures. */
    private Set<Slot> contradictedRows() {
        Set<Slot> rows = new HashSet<>();
        reading.surplusRows().forEach((item, slot) -> {
            for (Alignment.Match match : reading.matches()) {
                boolean isRow = match.slot().equals(slot) && match.run() >= 0;
                if (isRow && Reading.isInsideTable(reading.matches(), slot, item)) {
                    String here = found(reading.items().get(match.run()));
                    String there = found(reading.items().get(item + 1));
                    if (!here.equals(there)) {
                        rows.add(slot);
                    }
                }
            }
        });
        return rows;
    }

    private void lookAtColumns(List<Alignment.Match> rows) {
        Slot slot = rows.get(0).slot();
        ShownColumns columns = ShownColumns.above(reading, rows.get(0).item(), slot);
        shownColumns.put(slot.blockName(), columns);
        if (!columns.inOrder()) {
            Source source = reading.source(reading.items().get(rows.get(0).item()).token);
            notices.add(new Notice(
                    "ST-06H",
                    Place.table(slot.table().code()),
                    source,
                    Map.of("table", slot.table().name(), "raw", String.join(" ", columns.printed()))));
        }
    }
}
