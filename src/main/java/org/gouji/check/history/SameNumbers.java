package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.form.Crossing;
import org.gouji.model.Place;
import org.gouji.model.Source;

/** Whether all numbers are those of last year. A report of nothing but zeros says nothing, so there must be some others. */
final class SameNumbers {

    private static final String RULE = "XY-08";

    private final int fewest;

    SameNumbers(RuleBook rules) {
        this.fewest = rules.threshold(RULE, "min_n").intValue();
    }

    void check(YearFigures now, YearFigures last, Years years, Outcomes outcomes) {
        int notZero = 0;
        for (Crossing crossing : years.crossings()) {
            Optional<BigDecimal> here = now.sum(crossing.here());
            Optional<BigDecimal> there = last.sum(crossing.there());
            if (here.isPresent() && there.isPresent()) {
                if (here.get().compareTo(there.get()) != 0) {
                    outcomes.passed(RULE);
                    return;
                }
                notZero += here.get().signum() == 0 ? 0 : 1;
            }
        }
        if (notZero < fewest) {
            outcomes.passed(RULE);
            return;
        }
        Map<String, String> arguments = Map.of(
                "year",
                Integer.toString(last.year()),
                "n",
                Integer.toString(notZero),
                "min_n",
                Integer.toString(fewest));
        outcomes.failed(RULE, Place.REPORT, new Source.Whole(), arguments);
    }
}
