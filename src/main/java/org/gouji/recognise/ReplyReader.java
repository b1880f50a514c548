package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.document.FillIn;
import org.gouji.model.FillInIdentity;
import org.gouji.model.Place;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReplyLayout;
import org.gouji.model.SheetAddress;
import org.gouji.model.Source;

/**
 * A reply sheet that a unit filled in -> what it answers. As in a {@link FillInReader fill-in workbook} nothing is
 * recognised, and nothing is read if anything but the answers has changed.
 */
final class ReplyReader {

    private static final String CHANGED_LAYOUT = "RP-01";
    private static final String CHANGED_IDENTITY = "RP-02";

    private ReplyReader() {}

    static Recognised read(FillIn workbook) {
        Optional<ReplyIdentity> identity = ReplyIdentity.of(workbook.identity());
        if (identity.isEmpty()) {
            return refused(CHANGED_IDENTITY, new Source.Whole(), Map.of());
        }
        ReplyLayout layout = new ReplyLayout(identity.get().items());
        Optional<Source.SheetCell> difference = difference(workbook, identity.get(), layout);
        if (difference.isPresent()) {
            Source.SheetCell cell = difference.get();
            return refused(CHANGED_LAYOUT, workbook.place(cell), Map.of("sheet", cell.sheet(), "cell", cell.cell()));
        }
        return new Recognised(List.of(), List.of(reply(workbook, identity.get(), layout)), List.of());
    }

    /** Where anything is not as it was: the first row that changed, or a cell where nothing should be. */
    private static Optional<Source.SheetCell> difference(FillIn workbook, ReplyIdentity identity, ReplyLayout layout) {
        List<String> face = layout.face((row, column) -> text(workbook, row, column));
        for (int row = 0; row < face.size(); row++) {
            if (row >= identity.face().size()
                    || !face.get(row).equals(identity.face().get(row))) {
                return Optional.of(new Source.SheetCell(ReplyLayout.SHEET, SheetAddress.of(row, 0)));
            }
        }
        Set<Source.SheetCell> expected = new HashSet<>();
        for (int row = 0; row < face.size(); row++) {
            for (int column = 0; column <= ReplyLayout.CHECK; column++) {
                expected.add(workbook.address(ReplyLayout.SHEET, row, column));
            }
        }
        return workbook.cells().keySet().stream()
                .filter(cell -> !cell.sheet().equals(FillInIdentity.SHEET))
                .filter(cell -> !expected.contains(cell))
                .min((one, other) -> one.text().compareTo(other.text()));
    }

    private static Reply reply(FillIn workbook, ReplyIdentity identity, ReplyLayout layout) {
        List<Reply.Answer> answers = new ArrayList<>();
        for (int item = 0; item < layout.items().size(); item++) {
            int row = layout.row(item);
            answers.add(new Reply.Answer(
                    item + 1,
                    text(workbook, row, ReplyLayout.CHOICE),
                    layout.isAnswer(row, ReplyLayout.VALUE) ? text(workbook, row, ReplyLayout.VALUE) : "",
                    text(workbook, row, ReplyLayout.REASON),
                    workbook.place(ReplyLayout.SHEET, row, ReplyLayout.CHOICE)));
        }
        int row = layout.signatureRow();
        return new Reply(
                identity,
                answers,
                new Reply.Signature(
                        text(workbook, row, ReplyLayout.PERSON),
                        text(workbook, row, ReplyLayout.TELEPHONE),
                        text(workbook, row, ReplyLayout.DATE)),
                workbook.place(ReplyLayout.SHEET, row, ReplyLayout.PERSON));
    }

    private static String text(FillIn workbook, int row, int column) {
        return workbook.text(ReplyLayout.SHEET, row, column)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static Recognised refused(String rule, Source source, Map<String, String> arguments) {
        return new Recognised(List.of(), List.of(new Notice(rule, Place.REPORT, source, arguments)));
    }
}
