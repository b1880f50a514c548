package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.jspecify.annotations.Nullable;

/** Takes down what is read, each with the sentence in which it stands. */
final class LedgerWriter {

    private static final int LONGEST_QUOTE = 100;

    private final List<Statement> statements = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private String text = "";
    private Source source = new Source.Whole();
    private int from;
    private int to;
    private int firstOfPassage;
    private int firstOfSentence;
    private String quote = "";

    /** A passage ends, so that all its totals are known. */
    void endPassage() {
        Totals.markDivided(statements.subList(firstOfPassage, statements.size()));
        firstOfPassage = statements.size();
    }

    void setSentence(Passage passage, int sentenceFrom, int sentenceTo) {
        text = passage.text();
        source = passage.source();
        from = sentenceFrom;
        to = sentenceTo;
        quote = "";
        firstOfSentence = statements.size();
    }

    private String quote() {
        if (quote.isEmpty()) {
            boolean isLong = to - from > LONGEST_QUOTE;
            quote = text.substring(from, isLong ? from + LONGEST_QUOTE : to).strip() + (isLong ? "……" : "");
        }
        return quote;
    }

    /** Takes down a number if its role and its time are known. */
    void add(
            @Nullable Role role,
            BigDecimal value,
            @Nullable When when,
            boolean isPart,
            boolean isExact,
            boolean isLoose) {
        if (role != null && when != null && !isNothingSaid(role, value, when)) {
            statements.add(new Statement(role, value, when, isPart, isExact, isLoose, quote(), source));
        }
    }

    /** 未收取任何费用，信息处理费为0元 says one thing twice. */
    private boolean isNothingSaid(Role role, BigDecimal value, When when) {
        return value.signum() == 0
                && role != Role.OUTCOME
                && role != Role.RESULT
                && role != Role.ORGANISATIONS
                && statements.subList(firstOfSentence, statements.size()).stream()
                        .anyMatch(said -> said.role() == role
                                && said.value().signum() == 0
                                && said.when().isAt(when));
    }

    void add(OpenList list) {
        Breakdown breakdown = list.closed(quote(), source);
        if (breakdown != null) {
            breakdowns.add(breakdown);
        }
    }

    Ledger ledger() {
        return new Ledger(statements, breakdowns);
    }
}
