package org.gouji.publish.fillin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.gouji.decide.Basis;
import org.gouji.form.FillInSheet.Position;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.FillInIdentity;
import org.gouji.model.Place;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReplyLayout;
import org.gouji.publish.letter.Letter;
import org.gouji.publish.letter.LetterText;
import org.gouji.publish.letter.Problem;
import org.gouji.publish.zip.SettledXml;

/** Makes the reply sheet that goes with a letter: the same letter gives the same bytes. */
public final class ReplyWorkbook {

    /** Nobody corrects a longer text in a cell, and Excel takes none of any length. */
    private static final int LONGEST = 1_000;

    private final Messages messages;

    public ReplyWorkbook(Messages messages) {
        this.messages = messages;
    }

    /** The workbook as XLSX. */
    public byte[] bytes(Letter letter, LetterText text) {
        try {
            return SettledXml.in(written(letter, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Letter letter, LetterText text) throws IOException {
        ReplyIdentity.Choices choices = new ReplyIdentity.Choices(
                messages.text("reply.choice.correct"),
                messages.text("reply.choice.explain"),
                messages.text("reply.choice.anew"),
                messages.text("reply.choice.zero"));
        List<ReplyIdentity.Item> items =
                letter.problems().stream().map(problem -> item(problem, letter)).toList();
        ReplyLayout layout = new ReplyLayout(items);
        Map<Position, String> fixed = new ReplyTexts(layout, text, messages).fixed();
        ReplyIdentity identity = new ReplyIdentity(
                letter.number(),
                letter.unit().code(),
                letter.unit().name(),
                letter.year(),
                letter.report().id(),
                choices,
                items,
                layout.face((row, column) -> fixed.getOrDefault(new Position(row, column), "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Gouji", "1.0")) {
            workbook.setGlobalDefaultFont(Look.FONT, Look.TEXT_SIZE);
            new ReplySheet(workbook.newWorksheet(ReplyLayout.SHEET), layout, choices, messages)
                    .write(fixed, letter.year());
            HiddenSheet.write(workbook.newWorksheet(FillInIdentity.SHEET), identity.lines());
        }
        return out.toByteArray();
    }

    /** Only where a finding is about one cell that the report shows can another number be named. */
    private static ReplyIdentity.Item item(Problem problem, Letter letter) {
        Place place = problem.finding().place();
        boolean isCell = !place.row().isEmpty() && !place.column().isEmpty();
        List<String> raw = letter.report().cells().stream()
                .filter(cell -> isCell)
                .filter(cell -> cell.key().equals(new CellKey(place.table(), place.row(), place.column())))
                .map(Cell::raw)
                .filter(text -> text.length() <= LONGEST)
                .toList();
        return new ReplyIdentity.Item(
                problem.finding().rule(),
                place,
                Basis.of(problem.finding()),
                !raw.isEmpty(),
                raw.isEmpty() ? "" : raw.get(0),
                blanks(place, isCell, letter));
    }

    /** Where a row or a table has cells that say nothing, the unit can say that they mean 0: then all of the table do. */
    private static int blanks(Place place, boolean isCell, Letter letter) {
        List<Cell> cells = letter.report().cells();
        boolean isAboutBlanks = !isCell
                && cells.stream()
                        .filter(cell -> cell.key().table().equals(place.table()))
                        .filter(cell -> place.row().isEmpty()
                                || place.row().equals(cell.key().row()))
                        .filter(cell -> place.column().isEmpty()
                                || place.column().equals(cell.key().column()))
                        .anyMatch(Basis::isBlank);
        return isAboutBlanks ? Basis.blanks(cells, place.table()) : 0;
    }
}
