package org.gouji.publish.fillin;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInLayout;
import org.gouji.form.FillInSheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.message.Messages;

/** Writes the first sheet: how to fill in the others, and what is left to do on each. */
final class GuideSheet {

    private static final int NAME_WIDTH = 14;
    private static final int TEXT_WIDTH = 80;
    private static final double LINE = 18;

    private final Worksheet target;
    private final FillInLayout layout;
    private final Messages messages;
    private int row;

    GuideSheet(Worksheet target, FillInLayout layout, Messages messages) {
        this.target = target;
        this.layout = layout;
        this.messages = messages;
    }

    void write(String title) {
        target.width(0, NAME_WIDTH);
        target.width(1, TEXT_WIDTH);
        Look.title(line(messages.text("fillin.guide.title", Map.of("title", title))));
        target.rowHeight(0, 2 * LINE + LINE);
        Look.heading(line(messages.text("fillin.guide.left")));
        layout.sheets().forEach(this::writeStatus);
        Look.heading(line(messages.text("fillin.guide.how")));
        int number = 1;
        for (String step : messages.text("fillin.guide.steps").split("\n", -1)) {
            writeStep(number, step);
            number++;
        }
        for (String kind : kinds()) {
            writeStep(number, kind);
            number++;
        }
        Look.page(target, false);
        Look.protect(target);
    }

    private Range line(String text) {
        target.inlineString(row, 0, text);
        Range range = target.range(row, 0, row, 1);
        range.merge();
        target.rowHeight(row, LINE + LINE / 2);
        row++;
        return range;
    }

    private void writeStatus(FillInSheet sheet) {
        target.inlineString(row, 0, sheet.name());
        Formula.write(
                target, new Position(row, 1), "'" + sheet.name() + "'!" + Formula.address(TableSheet.status(sheet)));
        Look.label(target.range(row, 0, row, 0), true);
        Look.label(target.range(row, 1, row, 1), false);
        target.rowHeight(row, LINE + LINE / 2);
        row++;
    }

    private void writeStep(int number, String text) {
        target.inlineString(row, 0, number + ".");
        target.inlineString(row, 1, text);
        Look.note(target.range(row, 1, row, 1));
        target.style(row, 0)
                .horizontalAlignment("right")
                .verticalAlignment("center")
                .set();
        target.rowHeight(row, LINE * (1 + text.length() * 2 / TEXT_WIDTH) + LINE / 2);
        row++;
    }

    /** What may be typed, once for each kind of column that the form has. */
    private Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        layout.form()
                .cellList()
                .forEach(cell -> kinds.add(messages.text(
                        "fillin.guide.kind",
                        Map.of(
                                "unit", cell.column().unit(),
                                "kind", TableSheet.kind(messages, cell.column())))));
        return kinds;
    }
}
