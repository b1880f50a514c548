package org.gouji.check.narrative;

import java.util.List;
import java.util.function.Predicate;

/** The numbers of a report's running text, in reading order. */
record Ledger(List<Statement> statements, List<Breakdown> breakdowns) {

    Ledger {
        statements = List.copyOf(statements);
        breakdowns = List.copyOf(breakdowns);
    }

    /** What is said of the report's own year in one of some roles, whole numbers only. */
    List<Statement> ofThisYear(Predicate<Role> roles) {
        return statements.stream()
                .filter(each -> each.isOfThisYear() && roles.test(each.role()))
                .toList();
    }

    List<Statement> ofThisYear(Role role) {
        return ofThisYear(each -> each == role);
    }
}
