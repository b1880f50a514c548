package org.gouji.check.narrative;

/** Which months make up the whole year, and which only a part of it. */
final class Months {

    private static final int DECEMBER = 12;
    private static final String WHOLE_YEAR = "1-12月";
    private static final String END_OF_MONTH = "底末止";

    private Months() {}

    /** 1—12月. */
    static boolean areWholeYear(Tokens tokens, int i) {
        return tokens.length(i) == WHOLE_YEAR.length()
                && tokens.charAt(i, 0) == '1'
                && tokens.charAt(i, 2) == '1'
                && tokens.charAt(i, 3) == '2';
    }

    /** 12月31日, 12月底 or 至12月 ends the whole year. */
    static boolean endYear(Tokens tokens, int i) {
        char next = tokens.behind(i);
        boolean isFromLater = i > 1
                && tokens.kind(i - 2) == Word.NUMBER
                && tokens.value(i - 2).intValue() != 1;
        if (isFromLater) {
            return false;
        }
        boolean isEnd = NumberReader.isDigit(next)
                || END_OF_MONTH.indexOf(next) >= 0
                || Times.UP_TO.indexOf(tokens.before(i)) >= 0;
        return isEnd && tokens.value(i).intValue() == DECEMBER;
    }
}
