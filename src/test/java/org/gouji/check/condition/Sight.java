package org.gouji.check.condition;

import java.util.Set;

/**
 * What the rules see of a change of one cell.
 *
 * @param canHappen whether any correct report has a number there that can be changed so
 * @param isCertain whether some rule fails in every correct report that is changed so
 * @param always rules that fail in every one
 * @param atTimes rules that fail in some
 */
public record Sight(boolean canHappen, boolean isCertain, Set<String> always, Set<String> atTimes) {

    public Sight {
        always = Set.copyOf(always);
        atTimes = Set.copyOf(atTimes);
    }
}
