package org.gouji.check.narrative;

import java.util.List;
import java.util.Set;

/**
 * Tells which numbers of a passage are parts of a total that stands in it as well, before or behind them: applicants and
 * outcomes of the applications, results of the cases, both kinds of cases.
 */
final class Totals {

    private static final Set<Role> OF_APPLICATIONS = Set.of(Role.RECEIVED, Role.ANSWERED);
    private static final Set<Role> OF_CASES = Set.of(Role.REVIEWS, Role.LAWSUITS, Role.CASES);
    private static final Set<Role> OF_BOTH_CASES = Set.of(Role.CASES);

    private Totals() {}

    /** Marks what divides another number of the passage by its very role; a difference is divided by nothing. */
    static void markDivided(List<Statement> passage) {
        passage.replaceAll(each -> isUnderOther(each, passage) ? each.asPart() : each);
    }

    private static boolean isUnderOther(Statement part, List<Statement> passage) {
        Set<Role> wholes = wholesOf(part.role());
        return part.span() != Span.CHANGE
                && passage.stream()
                        .anyMatch(whole -> wholes.contains(whole.role())
                                && !whole.isPart()
                                && whole.when().isAt(part.when())
                                && whole.value().compareTo(part.value()) >= 0);
    }

    private static Set<Role> wholesOf(Role role) {
        return switch (role) {
            case NATURAL_PERSONS, ORGANISATIONS, OUTCOME -> OF_APPLICATIONS;
            case RESULT -> OF_CASES;
            case REVIEWS, LAWSUITS -> OF_BOTH_CASES;
            default -> Set.of();
        };
    }
}
