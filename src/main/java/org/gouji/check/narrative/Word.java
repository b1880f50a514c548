package org.gouji.check.narrative;

/** What a word of {@code words.yml}, or a sign, means for the numbers around it. */
enum Word {
    APPLICATION,
    REVIEW,
    LAWSUIT,
    LICENCE,
    PENALTY,
    COERCION,
    DOCUMENT,
    FEE,
    HANDLING_FEE,
    FEE_NOTICE,
    PROCUREMENT,
    INFORMATION,
    RECEIVE,
    ANSWER,
    CARRY_IN,
    CARRY_OUT,
    CARRY,
    DO,
    MAKE,
    REPEAL,
    VALID,
    PUBLISH,
    CHARGE,
    PERSON,
    ORGANISATION,
    OUTCOME,
    RESULT,
    CHANNEL,
    /** 申请, if nothing else is applied for. */
    REQUEST,
    JOIN,
    /** An area with other bodies in it. */
    AREA,
    /** The reporting body. */
    SELF,
    THIS_YEAR,
    LAST_YEAR,
    OTHER_TIME,
    SINCE,
    PART_OF_YEAR,
    THAN,
    CHANGE,
    CHANGED_TO,
    OF_WHICH,
    INCLUDING,
    RESPECTIVELY,
    EACH,
    TOTAL,
    PARTIAL,
    ABOUT,
    PER,
    NONE,
    FOREIGN,
    FILLER,
    /** A stretch of words that are not known. */
    UNKNOWN,
    NUMBER,
    /** A year of four digits. */
    YEAR,
    /** 、 */
    PAUSE,
    COMMA,
    SEMICOLON,
    COLON,
    OPEN,
    CLOSE,
    /** The end of a sentence. */
    STOP;

    /** Whether it is what a number may be about. */
    boolean isTopic() {
        return switch (this) {
            case APPLICATION,
                    REVIEW,
                    LAWSUIT,
                    LICENCE,
                    PENALTY,
                    COERCION,
                    DOCUMENT,
                    FEE,
                    HANDLING_FEE,
                    FEE_NOTICE,
                    PROCUREMENT,
                    INFORMATION -> true;
            default -> false;
        };
    }

    /** Whether it is something that is done. */
    boolean isAction() {
        return switch (this) {
            case RECEIVE, ANSWER, CARRY_IN, CARRY_OUT, CARRY, DO, MAKE, REPEAL, VALID, PUBLISH, CHARGE -> true;
            default -> false;
        };
    }

    /** Whether a clause ends here. */
    boolean isBorder() {
        return switch (this) {
            case COMMA, SEMICOLON, COLON, OPEN, CLOSE, STOP -> true;
            default -> false;
        };
    }
}
