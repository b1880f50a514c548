package org.gouji.recognise;

/**
 * The number before a label: 一、 or （三） or 2. It tells （七）总计 from the column 总计.
 *
 * @param kind how it is written
 * @param number its number, 0 if there is none
 */
record Enumerator(Kind kind, int number) {

    static final Enumerator NONE = new Enumerator(Kind.NONE, 0);

    enum Kind {
        NONE,
        /** 一、 */
        TOP,
        /** （一） */
        BRACKETED,
        /** 1. */
        DIGIT
    }

    /** Whether its number is a letter. */
    boolean isLetter() {
        return kind == Kind.TOP || kind == Kind.BRACKETED;
    }

    /** The enumerator that a printed label begins with. */
    static Enumerator of(String label) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < label.length() && i < 4; i++) {
            folded.append(Folding.fold(label.charAt(i)));
        }
        String head = folded.toString();
        if (head.length() > 2 && head.charAt(0) == '(' && numeral(head.charAt(1)) > 0 && head.charAt(2) == ')') {
            return new Enumerator(Kind.BRACKETED, numeral(head.charAt(1)));
        }
        if (head.length() > 1 && numeral(head.charAt(0)) > 0 && head.charAt(1) == '、') {
            return new Enumerator(Kind.TOP, numeral(head.charAt(0)));
        }
        if (head.length() > 1
                && Character.isDigit(head.charAt(0))
                && (head.charAt(1) == '.' || head.charAt(1) == '、')) {
            return new Enumerator(Kind.DIGIT, head.charAt(0) - '0');
        }
        return NONE;
    }

    /** The letters of a label without its enumerator: what is looked for. */
    static String coreOf(String label) {
        String letters = Folding.letters(label);
        Enumerator enumerator = of(label);
        return enumerator.isLetter() ? letters.substring(1) : letters;
    }

    /** The value of one Chinese numeral, 0 if it is none. */
    static int numeral(char c) {
        return switch (c) {
            case '一' -> 1;
            case '二' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            case '十' -> 10;
            default -> 0;
        };
    }
}
