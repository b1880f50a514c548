package org.gouji.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gouji.document.Piece;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/**
 * Cuts the running text of a report into its sections. A section goes from its heading to the next one; what lies inside a
 * table is left out, and so is a line beside a table that is no sentence.
 */
final class NarrativeReader {

    /** A line with more characters than this has a title and a text on it. */
    private static final int LONGEST_TITLE = 120;

    private final Reading reading;
    private final Glyphs glyphs;
    private final SectionMarks marks;
    private final BitSet labelled = new BitSet();

    private NarrativeReader(Reading reading) {
        this.reading = reading;
        this.glyphs = reading.glyphs();
        this.marks = SectionMarks.of(reading);
        for (Item item : reading.items()) {
            if (item.kind != Item.Kind.UNKNOWN) {
                labelled.set(glyphs.piece(item.token.from()));
            }
        }
    }

    static Narrative read(Reading reading, ReportTitle title) {
        return new NarrativeReader(reading).read(title);
    }

    private Narrative read(ReportTitle title) {
        List<SectionMarks.Mark> found = marks.found();
        List<TextSection> sections = new ArrayList<>(found.size() + 1);
        int begin = Math.min(
                marks.firstTable(),
                found.isEmpty() ? glyphs.size() : found.get(0).from());
        List<Passage> preamble = preamble(title, begin);
        if (!preamble.isEmpty()) {
            sections.add(new TextSection(Narrative.PREAMBLE, new Passage("", new Source.Whole()), preamble));
        }
        for (int i = 0; i < found.size(); i++) {
            boolean isLast = i + 1 == found.size();
            sections.add(section(
                    found.get(i), isLast ? glyphs.size() : found.get(i + 1).from(), isLast));
        }
        return new Narrative(sections);
    }

    /** What stands below the title; without one, the sentences right above the first heading. */
    private List<Passage> preamble(ReportTitle title, int end) {
        boolean isTitled = !(title.source() instanceof Source.Whole);
        PassageLines lines = new PassageLines();
        int from = end;
        boolean isBegun = false;
        while (from > 0 && !isBegun) {
            int start = pieceStart(from - 1);
            Piece piece = glyphs.pieceAt(start);
            isBegun = isTitled ? piece.source().equals(title.source()) : !PassageLines.isSentence(piece.text());
            from = isBegun && piece.text().length() <= LONGEST_TITLE ? from : start;
        }
        if (!isBegun) {
            return List.of();
        }
        for (int at = from; at < end; at = pieceEnd(at, end)) {
            Piece piece = glyphs.pieceAt(at);
            String text = glyphs.passage(at, pieceEnd(at, end));
            boolean isTitle = isTitled && at == from && piece.source().equals(title.source());
            lines.add(isTitle ? afterTitle(text) : text, piece.source());
        }
        return lines.sentences();
    }

    private static String afterTitle(String text) {
        int end = text.indexOf("报告");
        return end < 0 ? "" : text.substring(end + 2);
    }

    private TextSection section(SectionMarks.Mark mark, int end, boolean isLast) {
        PassageLines lines = new PassageLines();
        int at = mark.to();
        while (at < end) {
            int behindTable = marks.endOfTable(at);
            if (behindTable > at) {
                at = behindTable;
                continue;
            }
            int to = pieceEnd(at, Math.min(end, marks.nextTable(at)));
            Piece piece = glyphs.pieceAt(at);
            if (isLast && PassageLines.isAfterReport(piece.text())) {
                break;
            }
            String text = glyphs.passage(at, to);
            if (!mark.isTable() || isRemark(at, text)) {
                lines.add(at == mark.to() ? PassageLines.withoutMarks(text) : text, piece.source());
            }
            at = to;
        }
        Passage heading = new Passage(
                glyphs.printed(mark.from(), mark.to()),
                glyphs.pieceAt(mark.from()).source());
        return new TextSection(mark.code(), heading, lines.all());
    }

    /** Whether it is a sentence beside a table, and not one that the form prints in its head. */
    private boolean isRemark(int at, String text) {
        return !labelled.get(glyphs.piece(at))
                && PassageLines.isSentence(text)
                && !reading.formSlots().isInHead(Folding.letters(text));
    }

    private int pieceStart(int i) {
        int start = i;
        while (start > 0 && glyphs.piece(start - 1) == glyphs.piece(i)) {
            start--;
        }
        return start;
    }

    private int pieceEnd(int from, int limit) {
        int end = from + 1;
        while (end < limit && glyphs.piece(end) == glyphs.piece(from)) {
            end++;
        }
        return end;
    }
}
