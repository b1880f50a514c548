package org.gouji.model;

import java.util.List;

/**
 * A reply sheet as a unit filled it in.
 *
 * @param answers one for each problem of the letter, in their order
 */
public record Reply(ReplyIdentity identity, List<Answer> answers, Signature signature, Source place) {

    /** What the ids of rules about replies begin with. */
    public static final String RULES = "RP-";

    /**
     * What the unit says about a problem, as it is written.
     *
     * @param number of the problem in its letter, from 1
     * @param place of the choice
     */
    public record Answer(int number, String choice, String value, String reason, Source place) {

        public boolean isGiven() {
            return !choice.isEmpty() || !value.isEmpty() || !reason.isEmpty();
        }
    }

    /** Who answers, as it is written. */
    public record Signature(String name, String telephone, String date) {}

    public Reply {
        answers = List.copyOf(answers);
    }

    /** What an answer is about. */
    public ReplyIdentity.Item item(Answer answer) {
        return identity.items().get(answer.number() - 1);
    }
}
