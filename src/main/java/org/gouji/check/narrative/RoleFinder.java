package org.gouji.check.narrative;

import org.jspecify.annotations.Nullable;

/** The role of a number from what it is about, what was done, and its unit. */
final class RoleFinder {

    private RoleFinder() {}

    /**
     * The role, if these say one.
     *
     * @param action what was done, null if nothing is said
     * @param isNothing whether the number is 0, which is no money without a unit too
     */
    static @Nullable Role of(Word topic, @Nullable Word action, Unit unit, boolean isNothing) {
        boolean isBare = unit.measure() == Unit.Measure.BARE;
        boolean isAmount = action == Word.AMOUNT || topic == Word.FEE || topic == Word.HANDLING_FEE;
        boolean isMoney = unit.measure() == Unit.Measure.MONEY || (isBare && isNothing && isAmount);
        boolean isDoneInTurns = topic == Word.PROCUREMENT || topic == Word.COERCION;
        boolean isTurn = isDoneInTurns && unit.measure() == Unit.Measure.TURN;
        boolean isCount = unit.isCount() || isTurn || (isBare && !isAmount);
        if (isMoney) {
            return ofMoney(topic);
        }
        if (!isCount) {
            return null;
        }
        return switch (topic) {
            case APPLICATION -> ofApplications(action);
            case REVIEW -> Role.REVIEWS;
            case LAWSUIT -> Role.LAWSUITS;
            case LICENCE -> action == Word.PUBLISH ? null : Role.LICENCES;
            case PENALTY -> action == Word.PUBLISH ? null : Role.PENALTIES;
            case COERCION -> action == Word.PUBLISH ? null : Role.COERCION;
            case DOCUMENT -> ofDocuments(action);
            case FEE_NOTICE -> Role.FEE_NOTICES;
            case PROCUREMENT -> action == Word.PUBLISH ? null : Role.PROCUREMENT;
            case INFORMATION -> action == Word.PUBLISH ? Role.PUBLISHED : null;
            default -> null;
        };
    }

    private static @Nullable Role ofMoney(Word topic) {
        return switch (topic) {
            case FEE -> Role.FEES;
            case HANDLING_FEE, FEE_NOTICE -> Role.HANDLING_FEE;
            case PROCUREMENT -> Role.PROCUREMENT_AMOUNT;
            default -> null;
        };
    }

    private static @Nullable Role ofApplications(@Nullable Word action) {
        if (action == null) {
            return Role.RECEIVED;
        }
        return switch (action) {
            case ANSWER -> Role.ANSWERED;
            case CARRY_IN -> Role.CARRIED_IN;
            case CARRY_OUT -> Role.CARRIED_OUT;
            case PUBLISH, CHARGE, AMOUNT, CARRY, MAKE, REPEAL, VALID -> null;
            default -> Role.RECEIVED;
        };
    }

    private static @Nullable Role ofDocuments(@Nullable Word action) {
        if (action == null) {
            return Role.DOCUMENTS_MADE;
        }
        return switch (action) {
            case REPEAL -> Role.DOCUMENTS_REPEALED;
            case VALID -> Role.DOCUMENTS_VALID;
            case MAKE, DO -> Role.DOCUMENTS_MADE;
            default -> null;
        };
    }
}
