package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the sections of a report begin and where its tables lie, by characters. A heading may stand in front of its text on
 * the same line, and a page may name all headings once more in a list of contents, so each heading is looked for anew in all
 * of the document: of those that fit between the tables the nearest one to its table counts.
 */
final class SectionMarks {

    /** Longer lines are no headings. */
    private static final int LONGEST_HEADING = 25;

    /** A heading that was found. */
    record Mark(Slot slot, int from, int to) {

        String code() {
            return slot.code();
        }

        boolean isTable() {
            return slot.kind() == Slot.Kind.HEADING;
        }
    }

    private record Extent(String table, int from, int to) {}

    private final Reading reading;
    private final Glyphs glyphs;
    private final List<Slot> headings;
    private final List<Mark> candidates = new ArrayList<>();
    private final List<Extent> tables = new ArrayList<>();
    private final List<Mark> found = new ArrayList<>();

    private SectionMarks(Reading reading) {
        this.reading = reading;
        this.glyphs = reading.glyphs();
        this.headings = reading.formSlots().headings();
    }

    static SectionMarks of(Reading reading) {
        SectionMarks marks = new SectionMarks(reading);
        marks.lookAtMatches();
        marks.lookAtText();
        marks.choose();
        return marks;
    }

    /** The headings in the order of the document. */
    List<Mark> found() {
        return found;
    }

    /** Where the first table begins; the end of the document if there is none. */
    int firstTable() {
        return nextTable(0);
    }

    /** Where the first table from here on begins. */
    int nextTable(int at) {
        int next = glyphs.size();
        for (Extent table : tables) {
            if (table.from() >= at) {
                next = Math.min(next, table.from());
            }
        }
        return next;
    }

    /** The end of the table in which a character stands; the character itself if it stands in none. */
    int endOfTable(int at) {
        for (Extent table : tables) {
            if (table.from() <= at && at < table.to()) {
                return table.to();
            }
        }
        return at;
    }

    private void lookAtMatches() {
        for (Alignment.Match match : reading.matches()) {
            Token token = reading.items().get(match.item()).token;
            if (match.slot().isHeading()) {
                candidates.add(new Mark(match.slot(), token.from(), token.to()));
            } else if (match.slot().kind() != Slot.Kind.HEADER) {
                int to = token.to();
                if (match.run() >= 0) {
                    List<Token> run = reading.items().get(match.run()).run;
                    to = run.get(run.size() - 1).to();
                }
                extend(match.slot().table().code(), token.from(), to);
            }
        }
    }

    private void extend(String table, int from, int to) {
        for (int i = 0; i < tables.size(); i++) {
            Extent known = tables.get(i);
            if (known.table().equals(table)) {
                tables.set(i, new Extent(table, Math.min(known.from(), from), Math.max(known.to(), to)));
                return;
            }
        }
        tables.add(new Extent(table, from, to));
    }

    /** Looks at whatever is numbered like a heading, wherever it stands. */
    private void lookAtText() {
        for (int i = glyphs.next('、', 1); i < glyphs.size(); i = glyphs.next('、', i + 1)) {
            int number = Enumerator.numeral(glyphs.at(i - 1));
            if (number > 0 && mayBegin(i - 1)) {
                lookAtHeading(i - 1, number);
            }
        }
    }

    private boolean mayBegin(int i) {
        return glyphs.gap(i) > Gap.NONE || glyphs.at(i - 1) == '。';
    }

    private void lookAtHeading(int from, int number) {
        LabelMatch label = reading.lexicon().trie().longest(glyphs, from + 2);
        if (label != null && !label.isCut()) {
            for (Slot slot : reading.formSlots().of(label.term())) {
                if (slot.isHeading()) {
                    candidates.add(new Mark(slot, from, label.end()));
                    return;
                }
            }
        }
        int end = lineEnd(from);
        if (glyphs.gap(from) == Gap.LINE && end - from <= LONGEST_HEADING && glyphs.at(end - 1) != '。') {
            headings.stream()
                    .filter(slot -> slot.kind() == Slot.Kind.SECTION
                            && slot.enumerator().equals(new Enumerator(Enumerator.Kind.TOP, number)))
                    .forEach(slot -> candidates.add(new Mark(slot, from, end)));
        }
    }

    private int lineEnd(int from) {
        int end = from + 1;
        while (end < glyphs.size() && glyphs.gap(end) < Gap.LINE) {
            end++;
        }
        return end;
    }

    /** Up to the last table backwards, each heading right before what is known to follow; behind it forwards. */
    private void choose() {
        int last = lastWithTable();
        int limit = glyphs.size();
        for (int i = last; i >= 0; i--) {
            Slot slot = headings.get(i);
            Extent own = extent(slot);
            limit = own == null ? limit : Math.min(limit, own.from());
            Mark mark = lastOf(slot, tablesEndBefore(limit), limit);
            if (mark != null) {
                found.add(mark);
                limit = mark.from();
            }
        }
        Collections.reverse(found);
        int floor = tablesEndBefore(glyphs.size());
        for (int i = last + 1; i < headings.size(); i++) {
            Mark mark = firstOf(headings.get(i), floor);
            if (mark != null) {
                found.add(mark);
                floor = mark.to();
            }
        }
    }

    private int lastWithTable() {
        int last = -1;
        for (int i = 0; i < headings.size(); i++) {
            last = extent(headings.get(i)) == null ? last : i;
        }
        return last;
    }

    private @Nullable Extent extent(Slot slot) {
        for (Extent table : tables) {
            if (slot.kind() == Slot.Kind.HEADING
                    && table.table().equals(slot.table().code())) {
                return table;
            }
        }
        return null;
    }

    private int tablesEndBefore(int limit) {
        int end = 0;
        for (Extent table : tables) {
            if (table.to() <= limit) {
                end = Math.max(end, table.to());
            }
        }
        return end;
    }

    private @Nullable Mark lastOf(Slot slot, int floor, int limit) {
        Mark last = null;
        for (Mark mark : candidates) {
            boolean fits = mark.slot() == slot && mark.from() >= floor && mark.to() <= limit;
            if (fits && (last == null || mark.from() > last.from())) {
                last = mark;
            }
        }
        return last;
    }

    private @Nullable Mark firstOf(Slot slot, int floor) {
        Mark first = null;
        for (Mark mark : candidates) {
            if (mark.slot() == slot && mark.from() >= floor && (first == null || mark.from() < first.from())) {
                first = mark;
            }
        }
        return first;
    }
}
