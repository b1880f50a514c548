package org.gouji.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.check.Faults;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Reply;

/**
 * A reply sheet -> what is wrong with it as it stands, before it is handed in. Whether what it answers is still open is known to
 * the county alone, see {@link ReplyDesk}.
 */
public final class ReplyCheck {

    private static final String LIST = "、";

    private final RuleBook rules;
    private final AnswerReader answers;

    public ReplyCheck(RuleBook rules) {
        this.rules = rules;
        this.answers = new AnswerReader(rules);
    }

    /** Answers that are incomplete or cannot be used, problems without one, and who answers if nobody signed. */
    public List<Finding> check(Reply reply) {
        List<Finding> wrong = new ArrayList<>();
        List<Reply.Answer> unanswered = new ArrayList<>();
        for (Reply.Answer answer : reply.answers()) {
            if (answer.isGiven()) {
                wrong.addAll(answers.check(reply, answer));
            } else {
                unanswered.add(answer);
            }
        }
        if (!unanswered.isEmpty()) {
            wrong.add(unanswered(rules, unanswered));
        }
        wrong.addAll(answers.checkSignature(reply));
        return wrong.stream().map(Faults::ofEntry).toList();
    }

    /** The finding that problems have no answer. */
    private static Finding unanswered(RuleBook rules, List<Reply.Answer> unanswered) {
        String numbers = unanswered.stream()
                .map(answer -> Integer.toString(answer.number()))
                .collect(Collectors.joining(LIST));
        return rules.failed(
                ReplyDesk.UNANSWERED, Place.REPORT, unanswered.get(0).place(), Map.of("list", numbers));
    }
}
