package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.document.Document;
import org.gouji.document.Piece;
import org.gouji.form.Form;
import org.gouji.model.Place;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;

/**
 * Document -> the reports in it. One mechanism for all layouts: the document becomes one sequence of labels and figures,
 * and that sequence is aligned with the sequence each form expects. Safe for use by several threads.
 */
public final class Recogniser {

    /** So many rows met a second time mean a second report, not a repeated line. */
    private static final int ROWS_OF_ANOTHER_REPORT = 3;

    private final List<FormSlots> forms;
    private final Lexicon lexicon;
    private final FillInReader fillIn;
    private final Folding folding = new Folding();
    private final TitleReader titles = new TitleReader(folding);

    public Recogniser(List<Form> forms) {
        List<FormSequence> sequences = forms.stream().map(FormSequence::of).toList();
        lexicon = new Lexicon(sequences);
        fillIn = new FillInReader(forms);
        this.forms = sequences.stream()
                .map(sequence -> new FormSlots(sequence, lexicon))
                .toList();
    }

    /** Recognises the reports of a document. */
    public Recognised recognise(Document document) {
        if (document.fillIn().isThere()) {
            return ReplyIdentity.isReply(document.fillIn().identity())
                    ? ReplyReader.read(document.fillIn())
                    : fillIn.read(document.fillIn());
        }
        Optional<Reading> best = bestReadingOf(document);
        Optional<Reading> whole = best.filter(Reading::hasRows);
        if (whole.isEmpty()) {
            return new Recognised(List.of(), withoutRows(document, best));
        }
        if (whole.get().rowsShownAgain() < ROWS_OF_ANOTHER_REPORT) {
            return new Recognised(List.of(recognition(document, whole.get())), List.of());
        }
        return split(document, whole.get());
    }

    private static List<Notice> withoutRows(Document document, Optional<Reading> best) {
        List<Notice> asPictures =
                best.map(reading -> PictureTables.of(reading, document)).orElse(List.of());
        if (!asPictures.isEmpty()) {
            return asPictures;
        }
        int pictures = document.pictures().size();
        return List.of(
                pictures > 0 && speaksOfReport(document)
                        ? notice("ST-02P", Map.of("table", "", "n", Integer.toString(pictures)))
                        : notice("ST-17", Map.of()));
    }

    /** Reads each part under a title of its own; without a second title a few repeated rows are no second report. */
    private Recognised split(Document document, Reading whole) {
        List<Recognition> parts = new ArrayList<>();
        for (Document part : ReportSplitter.split(document, titles)) {
            Optional<Reading> reading = readingOf(part);
            if (reading.isPresent()) {
                if (isSeveral(reading.get())) {
                    return severalReports();
                }
                parts.add(recognition(part, reading.get()));
            }
        }
        if (parts.size() > 1) {
            return new Recognised(parts, List.of());
        }
        return isSeveral(whole) ? severalReports() : new Recognised(List.of(recognition(document, whole)), List.of());
    }

    private static boolean isSeveral(Reading reading) {
        int again = reading.rowsShownAgain();
        return again >= ROWS_OF_ANOTHER_REPORT && 2 * again >= reading.rowsFound();
    }

    private static Recognised severalReports() {
        return new Recognised(List.of(), List.of(notice("ST-14", Map.of("n", "2"))));
    }

    private static Notice notice(String rule, Map<String, String> arguments) {
        return new Notice(rule, Place.REPORT, new Source.Whole(), arguments);
    }

    private static boolean speaksOfReport(Document document) {
        return document.title().contains("信息公开")
                || document.pieces().stream().map(Piece::text).anyMatch(text -> text.contains("信息公开"));
    }

    /** The best reading of a document among all forms; empty if no row of any form was found. */
    private Optional<Reading> readingOf(Document document) {
        return bestReadingOf(document).filter(Reading::hasRows);
    }

    private Optional<Reading> bestReadingOf(Document document) {
        Glyphs glyphs = Glyphs.of(document, folding);
        List<Token> tokens = Tokeniser.tokenise(glyphs, lexicon.trie());
        List<Item> items = ItemReader.read(glyphs, lexicon, tokens);
        for (FormSlots form : forms) {
            Optional<List<Alignment.Match>> clean = CleanWalk.walk(items, form);
            if (clean.isPresent()) {
                return Optional.of(new Reading(glyphs, lexicon, items, form, clean.get()));
            }
        }
        return bestAlignment(document, glyphs, items);
    }

    private Optional<Reading> bestAlignment(Document document, Glyphs glyphs, List<Item> items) {
        Similarity similarity = new Similarity(glyphs);
        int statedYear = titles.statedYear(document);
        FormSlots best = null;
        Alignment.Result bestResult = null;
        for (FormSlots form : forms) {
            Alignment.Result result = new Alignment(items, form, lexicon, similarity).best();
            boolean better = bestResult == null
                    || result.score() > bestResult.score()
                    || (result.score() == bestResult.score() && isForYear(form.sequence(), statedYear));
            if (better) {
                best = form;
                bestResult = result;
            }
        }
        if (best == null || bestResult == null) {
            return Optional.empty();
        }
        return Optional.of(new Reading(glyphs, lexicon, items, best, bestResult.matches()));
    }

    private static boolean isForYear(FormSequence sequence, int year) {
        return sequence.form().firstYear() <= year && year <= sequence.form().lastYear();
    }

    private Recognition recognition(Document document, Reading reading) {
        ReportTitle title = titles.read(document, reading.firstPiece());
        CellAssignment assignment = new CellAssignment(reading);
        assignment.run();
        List<Notice> notices = new ArrayList<>(StructureNotices.of(reading, document));
        notices.addAll(assignment.notices());
        if (titles.isUnusual(title)) {
            notices.add(new Notice("ST-09", Place.REPORT, title.source(), Map.of("raw", title.text())));
        }
        return new Recognition(
                reading.form(), title, assignment.cells(), NarrativeReader.read(reading, title), notices);
    }
}
