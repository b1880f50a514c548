package org.gouji.check.narrative;

import java.util.Locale;

/** What a number in the text says. */
enum Role {
    RECEIVED,
    ANSWERED,
    CARRIED_IN,
    CARRIED_OUT,
    NATURAL_PERSONS,
    ORGANISATIONS,
    /** What came of applications. */
    OUTCOME,
    PUBLISHED,
    LICENCES,
    PENALTIES,
    COERCION,
    DOCUMENTS_MADE,
    DOCUMENTS_REPEALED,
    DOCUMENTS_VALID,
    /** In yuan, like all amounts. */
    FEES,
    PROCUREMENT,
    PROCUREMENT_AMOUNT,
    REVIEWS,
    LAWSUITS,
    /** Reviews and lawsuits together. */
    CASES,
    /** What came of reviews and lawsuits. */
    RESULT,
    HANDLING_FEE,
    FEE_NOTICES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfApplications() {
        return switch (this) {
            case RECEIVED, ANSWERED, CARRIED_IN, CARRIED_OUT, NATURAL_PERSONS, ORGANISATIONS, OUTCOME -> true;
            default -> false;
        };
    }

    boolean isOfCases() {
        return this == REVIEWS || this == LAWSUITS || this == CASES || this == RESULT;
    }
}
