package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.RuleBook;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReplyIdentity.Item;
import org.gouji.model.Source;

/** An answer of a unit -> the decision that it asks for, as a line of the file of decisions, or what is wrong with it. */
final class AnswerReader {

    private static final String INCOMPLETE = "RP-04";
    private static final String UNUSABLE = "RP-05";

    private final RuleBook rules;
    /** Letters are in Chinese, so whatever a unit reads about its reply is. */
    private final Messages messages = new Messages(Language.ZH);

    AnswerReader(RuleBook rules) {
        this.rules = rules;
    }

    /** What is asked for: empty if the unit will hand in another report, or says nothing that is known. */
    Optional<DecisionKind> kind(Reply reply, Reply.Answer answer) {
        ReplyIdentity.Choices choices = reply.identity().choices();
        if (answer.choice().equals(choices.correct())) {
            return Optional.of(DecisionKind.CORRECT);
        }
        if (!choices.zero().isEmpty() && answer.choice().equals(choices.zero())) {
            return Optional.of(DecisionKind.BLANK_IS_ZERO);
        }
        return answer.choice().equals(choices.explain()) ? Optional.of(DecisionKind.ACCEPT) : Optional.empty();
    }

    /** What is wrong with an answer. */
    List<Finding> check(Reply reply, Reply.Answer answer) {
        Optional<DecisionKind> kind = kind(reply, answer);
        String known = reply.identity().choices().reportAnew();
        if (answer.choice().isEmpty()) {
            return List.of(incomplete(answer, "reply.column.choice"));
        }
        if (kind.isEmpty()) {
            return answer.choice().equals(known)
                    ? List.of()
                    : List.of(unusable(answer, "reply.column.choice", answer.choice()));
        }
        if (kind.get() == DecisionKind.ACCEPT) {
            return answer.reason().isEmpty() ? List.of(incomplete(answer, "reply.column.reason")) : List.of();
        }
        if (kind.get() == DecisionKind.BLANK_IS_ZERO) {
            return reply.item(answer).blanks() > 0
                    ? List.of()
                    : List.of(unusable(answer, "reply.column.choice", answer.choice()));
        }
        if (!reply.item(answer).isAboutCell()) {
            return List.of(unusable(answer, "reply.column.choice", answer.choice()));
        }
        if (answer.value().isEmpty()) {
            return List.of(incomplete(answer, "reply.column.value"));
        }
        return Basis.number(answer.value()).isPresent()
                ? List.of()
                : List.of(unusable(answer, "reply.column.value", answer.value()));
    }

    /** What is missing or wrong about who answers. */
    List<Finding> checkSignature(Reply reply) {
        List<Finding> wrong = new ArrayList<>();
        Reply.Signature signature = reply.signature();
        if (signature.name().isEmpty()) {
            wrong.add(incomplete("", reply.place(), "reply.person"));
        }
        if (signature.date().isEmpty()) {
            wrong.add(incomplete("", reply.place(), "reply.date"));
        } else if (EntryReader.date(signature.date()).isEmpty()) {
            wrong.add(unusable("", reply.place(), "reply.date", signature.date()));
        }
        return wrong;
    }

    private Finding incomplete(Reply.Answer answer, String missing) {
        return incomplete(Integer.toString(answer.number()), answer.place(), missing);
    }

    private Finding incomplete(String number, Source place, String missing) {
        return failed(INCOMPLETE, number, place, Map.of("missing", messages.text(missing)));
    }

    private Finding unusable(Reply.Answer answer, String heading, String raw) {
        return unusable(Integer.toString(answer.number()), answer.place(), heading, raw);
    }

    private Finding unusable(String number, Source place, String heading, String raw) {
        return failed(UNUSABLE, number, place, Map.of("heading", messages.text(heading), "raw", raw));
    }

    private Finding failed(String rule, String number, Source place, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("n", number);
        return rules.failed(rule, Place.REPORT, place, arguments);
    }

    /** The line that the office can copy. A number needs no reason of the unit's, but a decision needs one. */
    Entry proposal(ReceivedReply received, Reply.Answer answer, DecisionKind kind) {
        Reply reply = received.reply();
        Item item = reply.item(answer);
        boolean isCorrection = kind == DecisionKind.CORRECT;
        boolean isZero = kind == DecisionKind.BLANK_IS_ZERO;
        Map<DecisionColumn, String> line = new EnumMap<>(DecisionColumn.class);
        line.put(DecisionColumn.KIND, kind.code());
        line.put(DecisionColumn.UNIT_CODE, reply.identity().unit().code());
        line.put(DecisionColumn.UNIT, reply.identity().unitName());
        line.put(DecisionColumn.YEAR, reply.identity().year().toString());
        line.put(DecisionColumn.RULE, isZero ? "" : item.rule());
        line.put(DecisionColumn.TABLE, item.place().table());
        line.put(DecisionColumn.ROW_CODE, isZero ? "" : item.place().row());
        line.put(DecisionColumn.COLUMN_CODE, isZero ? "" : item.place().column());
        line.put(DecisionColumn.SEEN, seen(item, kind));
        line.put(DecisionColumn.FILE, isZero ? reply.identity().submission() : "");
        line.put(
                DecisionColumn.VALUE,
                isCorrection
                        ? Basis.number(answer.value())
                                .map(BigDecimal::toPlainString)
                                .orElse("")
                        : "");
        line.put(DecisionColumn.AUTHOR, reply.signature().name());
        line.put(
                DecisionColumn.DATE,
                EntryReader.date(reply.signature().date()).map(Object::toString).orElse(""));
        line.put(
                DecisionColumn.REASON,
                answer.reason().isEmpty()
                        ? messages.text(isZero ? "reply.reason.zero" : "reply.reason.correct")
                        : answer.reason());
        line.put(
                DecisionColumn.NOTE,
                messages.text(
                        "reply.note",
                        Map.of(
                                "letter", reply.identity().letter(),
                                "n", Integer.toString(answer.number()),
                                "telephone", reply.signature().telephone(),
                                "file", received.file())));
        return new Entry(0, line, Map.of());
    }

    /** What the decision would be taken on. */
    private static String seen(Item item, DecisionKind kind) {
        return switch (kind) {
            case CORRECT -> item.raw();
            case BLANK_IS_ZERO -> Integer.toString(item.blanks());
            case ACCEPT, DECLARE, VERSION, EXCLUDE, ADJUST, MANUAL, FINALISE, REOPEN -> item.basis();
        };
    }
}
