package org.gouji.publish.fillin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.message.Messages;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReplyLayout;
import org.gouji.model.ReportYear;
import org.gouji.publish.RowHeights;

/** Writes the sheet that a unit answers on: what was asked is locked, what is to be answered is free and validated. */
final class ReplySheet {

    private static final double[] WIDTHS = {5.5, 9, 15, 44, 12, 12, 10, 21, 12, 30, 26};
    private static final double LINE = 15;
    private static final double MARGIN = 8;
    private static final double TITLE = 42;
    /** Excel allows no more. */
    private static final double HIGHEST = 409;

    private static final int GUIDE_LINES = 5;
    /** Each cell for an answer of the last row is as wide as two columns. */
    private static final int WIDE = 1;

    private final Worksheet target;
    private final ReplyLayout layout;
    private final ReplyIdentity.Choices choices;
    private final Messages messages;

    ReplySheet(Worksheet target, ReplyLayout layout, ReplyIdentity.Choices choices, Messages messages) {
        this.target = target;
        this.layout = layout;
        this.choices = choices;
        this.messages = messages;
    }

    void write(Map<Position, String> fixed, ReportYear year) {
        for (int column = 0; column < WIDTHS.length; column++) {
            target.width(column, WIDTHS[column]);
        }
        fixed.forEach((at, text) -> target.inlineString(at.row(), at.column(), text));
        Look.title(wide(ReplyLayout.TITLE_ROW, TITLE));
        Look.note(wide(ReplyLayout.ADDRESS_ROW, LINE + MARGIN));
        Look.note(wide(ReplyLayout.GUIDE_ROW, GUIDE_LINES * LINE + MARGIN));
        Look.header(target.range(ReplyLayout.HEADER_ROW, 0, ReplyLayout.HEADER_ROW, ReplyLayout.REASON));
        target.rowHeight(ReplyLayout.HEADER_ROW, LINE + MARGIN + MARGIN);
        for (int item = 0; item < layout.items().size(); item++) {
            writeProblem(layout.row(item), fixed);
        }
        target.rowHeight(layout.signatureRow() - 1, MARGIN);
        writeSignature(year);
        writeStatus();
        target.freezePane(0, ReplyLayout.FIRST_ROW);
        target.repeatRows(ReplyLayout.HEADER_ROW);
        Look.page(target, true);
        target.fitToHeight((short) 0);
        target.addNamedRange(target.range(0, 0, layout.signatureRow(), ReplyLayout.REASON), "_xlnm.Print_Area");
        Look.protect(target);
    }

    private Range wide(int row, double height) {
        Range range = target.range(row, 0, row, ReplyLayout.REASON);
        range.merge();
        target.rowHeight(row, height);
        return range;
    }

    private void writeProblem(int row, Map<Position, String> fixed) {
        double lines = 1;
        for (int column = 0; column <= ReplyLayout.REASON; column++) {
            Range cell = target.range(row, column, row, column);
            if (layout.isAnswer(row, column)) {
                Look.entry(cell);
            } else {
                Look.label(cell, column != ReplyLayout.PROBLEM);
            }
            String text = fixed.getOrDefault(new Position(row, column), "");
            lines = Math.max(lines, RowHeights.lines(text, WIDTHS[column] - 1));
        }
        target.rowHeight(row, Math.min(HIGHEST, Math.max(2, lines) * LINE + MARGIN));
        Look.wrapped(target.range(row, ReplyLayout.REASON, row, ReplyLayout.REASON));
        boolean isAboutCell = layout.isAnswer(row, ReplyLayout.VALUE);
        stop(target.range(row, ReplyLayout.CHOICE, row, ReplyLayout.CHOICE), allowed(row, isAboutCell));
        if (isAboutCell) {
            stop(row, ReplyLayout.VALUE, "ISNUMBER(" + address(row, ReplyLayout.VALUE) + ")", "reply.wrong.value");
        }
        writeCheck(row, isAboutCell);
    }

    private List<String> allowed(int row, boolean isAboutCell) {
        List<String> allowed = new ArrayList<>();
        if (isAboutCell) {
            allowed.add(choices.correct());
        }
        allowed.add(choices.explain());
        if (isAboutBlanks(row)) {
            allowed.add(choices.zero());
        }
        allowed.add(choices.reportAnew());
        return allowed;
    }

    private boolean isAboutBlanks(int row) {
        return layout.items().get(row - ReplyLayout.FIRST_ROW).blanks() > 0;
    }

    private void stop(Range range, List<String> allowed) {
        range.validateWithListByFormula(Formula.xml(Formula.text(String.join(",", allowed))))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(messages.text("fillin.wrong"))
                .error(messages.text("reply.wrong.choice"));
    }

    private void stop(int row, int column, String allowed, String message) {
        target.range(row, column, row, column)
                .validateWithFormula(Formula.xml(allowed))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(messages.text("fillin.wrong"))
                .error(messages.text(message));
    }

    /** What is still missing, beside the problem. */
    private void writeCheck(int row, boolean isAboutCell) {
        String choice = address(row, ReplyLayout.CHOICE);
        String corrected = isAboutCell
                ? "IF(ISNUMBER(" + address(row, ReplyLayout.VALUE) + ")," + Formula.text(Look.OK) + ","
                        + text("reply.check.value") + ")"
                : text("reply.check.choice");
        String explained = "IF(LEN(TRIM(" + address(row, ReplyLayout.REASON) + "))>0," + Formula.text(Look.OK) + ","
                + text("reply.check.reason") + ")";
        String whole = choice + "=" + Formula.text(choices.reportAnew());
        if (isAboutBlanks(row)) {
            whole = "OR(" + whole + "," + choice + "=" + Formula.text(choices.zero()) + ")";
        }
        Formula.write(
                target,
                new Position(row, ReplyLayout.CHECK),
                "IF(" + choice + "=" + Formula.text(choices.correct()) + "," + corrected
                        + ",IF(" + choice + "=" + Formula.text(choices.explain()) + "," + explained
                        + ",IF(" + whole + "," + Formula.text(Look.OK) + "," + text("reply.check.choice") + ")))");
        Look.check(target.range(row, ReplyLayout.CHECK, row, ReplyLayout.CHECK));
    }

    private String text(String key) {
        return Formula.text(messages.text(key));
    }

    private void writeSignature(ReportYear year) {
        int row = layout.signatureRow();
        target.rowHeight(row, LINE + 2 * MARGIN);
        label(row, 0, ReplyLayout.PERSON - 1);
        label(row, ReplyLayout.TELEPHONE - 1, ReplyLayout.TELEPHONE - 1);
        label(row, ReplyLayout.DATE - 1, ReplyLayout.DATE - 1);
        Look.entry(target.range(row, ReplyLayout.PERSON, row, ReplyLayout.PERSON + WIDE));
        Look.entry(target.range(row, ReplyLayout.TELEPHONE, row, ReplyLayout.TELEPHONE + WIDE), "@");
        Look.entry(target.range(row, ReplyLayout.DATE, row, ReplyLayout.DATE + WIDE), "yyyy-mm-dd");
        for (int column : List.of(ReplyLayout.PERSON, ReplyLayout.TELEPHONE, ReplyLayout.DATE)) {
            target.range(row, column, row, column + WIDE).merge();
        }
        String date = address(row, ReplyLayout.DATE);
        stop(
                row,
                ReplyLayout.DATE,
                "AND(ISNUMBER(" + date + ")," + date + ">=DATE(" + (year.year() + 1) + ",1,1))",
                "reply.wrong.date");
        List<String> missing = new ArrayList<>();
        for (int column : List.of(ReplyLayout.PERSON, ReplyLayout.DATE)) {
            missing.add("LEN(TRIM(" + address(row, column) + "))=0");
        }
        Formula.write(
                target,
                new Position(row, ReplyLayout.CHECK),
                "IF(OR(" + String.join(",", missing) + ")," + text("reply.check.signature") + ","
                        + Formula.text(Look.OK) + ")");
        Look.check(target.range(row, ReplyLayout.CHECK, row, ReplyLayout.CHECK));
    }

    private void label(int row, int from, int to) {
        Range range = target.range(row, from, row, to);
        if (to > from) {
            range.merge();
        }
        Look.header(range);
    }

    /** How much is left to do, above the checks. */
    private void writeStatus() {
        int last = layout.signatureRow();
        String checks = Formula.range(
                new Position(ReplyLayout.FIRST_ROW, ReplyLayout.CHECK), new Position(last, ReplyLayout.CHECK));
        String open = "(" + (layout.items().size() + 1) + "-COUNTIF(" + checks + "," + Formula.text(Look.OK) + "))";
        Formula.write(
                target,
                new Position(ReplyLayout.ADDRESS_ROW, ReplyLayout.CHECK),
                "IF(" + open + ">0," + Formula.sentence(messages, "reply.check.open", Map.of(), open) + ","
                        + Formula.text(Look.OK + messages.text("reply.check.complete")) + ")");
        Look.check(
                target.range(ReplyLayout.ADDRESS_ROW, ReplyLayout.CHECK, ReplyLayout.ADDRESS_ROW, ReplyLayout.CHECK));
    }

    private static String address(int row, int column) {
        return Formula.address(new Position(row, column));
    }
}
