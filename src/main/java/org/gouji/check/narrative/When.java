package org.gouji.check.narrative;

/**
 * The time that a number is about.
 *
 * @param year the year if one is named, 0 if not
 */
record When(Span span, int year) {

    static final When THIS = new When(Span.THIS, 0);
    static final When CHANGE = new When(Span.CHANGE, 0);
    private static final When LAST = new When(Span.LAST, 0);
    static final When OTHER = new When(Span.OTHER, 0);
    /** 明年, 下年 and 次年. */
    private static final String AHEAD = "明下次";

    /** A year seen from the report's own. */
    static When year(int year, int reportYear) {
        if (year == reportYear) {
            return new When(Span.THIS, year);
        }
        return new When(year == reportYear - 1 ? Span.LAST : Span.OTHER, year);
    }

    /** Whether it is the same time, by whatever words. */
    boolean isAt(When other) {
        boolean isSameYear = year == 0 || other.year == 0 || year == other.year;
        return span == other.span && (isSameYear || span != Span.OTHER);
    }

    /** The time that a word names, or the year that a token is. */
    static When at(Tokens tokens, int i, int reportYear) {
        return switch (tokens.kind(i)) {
            case YEAR -> year(tokens.value(i).intValue(), reportYear);
            case THIS_YEAR -> THIS;
            case LAST_YEAR -> LAST;
            default -> AHEAD.indexOf(tokens.charAt(i, 0)) < 0 ? OTHER : year(reportYear + 1, reportYear);
        };
    }
}
