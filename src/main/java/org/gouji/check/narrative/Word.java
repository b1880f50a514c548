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
    /** 总金额: what stands behind it is money even without a unit. */
    AMOUNT,
    PERSON,
    ORGANISATION,
    OUTCOME,
    RESULT,
    CHANNEL,
    /** 书面: a channel where others are named as well. */
    FORM,
    /** 申请, if nothing else is applied for. */
    REQUEST,
    /** Who asked; says that applications are spoken of. */
    APPLICANT,
    /** 告知书: an answer to an application, as a thing. */
    REPLY,
    /** 信息公开数量: how much was published. */
    PUBLICATION,
    /** A kind of information, if it is published. */
    KIND,
    /** 更新: publishes only if 信息 follows. */
    UPDATE,
    /** 涉及: what the matter of an application is. */
    CONCERN,
    /** 计划: what follows is not done yet. */
    PLAN,
    JOIN,
    /** 按 or 由, as in 按申请方式分 and 由8件增至10件. */
    BY,
    FROM,
    /** 划分, as in 按申请方式划分. */
    SPLIT,
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
    /** 以上: about that much, behind a number. */
    ROUGHLY,
    PER,
    NONE,
    /** A matter that has nothing to do with the report's subjects. */
    FOREIGN,
    /** 审核: something else is done to what follows. */
    DEED,
    /** Where something is published or handed in. */
    PLACE,
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
            case RECEIVE, ANSWER, CARRY_IN, CARRY_OUT, CARRY, DO, MAKE, REPEAL, VALID, PUBLISH, CHARGE, AMOUNT -> true;
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

    /** Whether it names one year. */
    boolean isYear() {
        return this == YEAR || this == THIS_YEAR || this == LAST_YEAR;
    }
}
