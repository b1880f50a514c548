package org.gouji.publish.fillin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.FillInSheet.Position;
import org.gouji.message.Messages;
import org.gouji.model.ReplyLayout;
import org.gouji.publish.letter.LetterText;

/** What stands on a reply sheet before anybody fills it in, by place. */
final class ReplyTexts {

    private static final List<String> COLUMNS = List.of(
            "letter.column.number",
            "reply.column.rule",
            "reply.column.place",
            "letter.column.problem",
            "letter.column.quote",
            "letter.column.proposal",
            "letter.column.demand",
            "reply.column.choice",
            "reply.column.value",
            "reply.column.reason");

    private final ReplyLayout layout;
    private final LetterText letter;
    private final Messages messages;
    private final Map<Position, String> fixed = new HashMap<>();

    ReplyTexts(ReplyLayout layout, LetterText letter, Messages messages) {
        this.layout = layout;
        this.letter = letter;
        this.messages = messages;
    }

    Map<Position, String> fixed() {
        put(ReplyLayout.TITLE_ROW, 0, messages.text("reply.title", Map.of("subject", letter.subject())));
        put(
                ReplyLayout.ADDRESS_ROW,
                0,
                messages.text(
                        "reply.address",
                        Map.of(
                                "unit", letter.unit(),
                                "number", letter.number(),
                                "office", letter.office(),
                                "deadline", letter.deadline())));
        put(ReplyLayout.GUIDE_ROW, 0, messages.text("reply.guide"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            put(ReplyLayout.HEADER_ROW, column, messages.text(COLUMNS.get(column)));
        }
        List<LetterText.Line> lines = letter.lines();
        for (int item = 0; item < lines.size(); item++) {
            putProblem(layout.row(item), lines.get(item));
        }
        int last = layout.signatureRow();
        put(last, 0, messages.text("reply.person"));
        put(last, ReplyLayout.TELEPHONE - 1, messages.text("reply.telephone"));
        put(last, ReplyLayout.DATE - 1, messages.text("reply.date"));
        return fixed;
    }

    private void putProblem(int row, LetterText.Line line) {
        put(row, ReplyLayout.NUMBER, line.number());
        put(row, ReplyLayout.RULE, line.rule());
        put(row, ReplyLayout.PLACE, line.place());
        put(row, ReplyLayout.PROBLEM, line.sentence());
        put(row, ReplyLayout.REPORTED, line.quote());
        put(row, ReplyLayout.PROPOSED, line.proposal());
        put(row, ReplyLayout.DEMAND, line.demand());
        if (!layout.isAnswer(row, ReplyLayout.VALUE)) {
            put(row, ReplyLayout.VALUE, messages.text("letter.nothing"));
        }
    }

    private void put(int row, int column, String text) {
        if (!text.isEmpty()) {
            fixed.put(new Position(row, column), text);
        }
    }
}
