package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A passage cut into words, numbers and signs. One object is filled again and again. */
final class Tokens {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_LIST_NUMBER = 2;
    /** Between these there are letters only, no signs. */
    private static final char FIRST_LETTER = '\u4E00';

    private static final char LAST_LETTER = '\u9FFF';

    private final Words words;
    private final NumberReader numbers;
    private final WordTrie.Match<Word> match = new WordTrie.Match<>();

    private char[] text = {};
    private int size;
    private Word[] kind = new Word[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private BigDecimal[] value = new BigDecimal[256];
    private Unit[] unit = new Unit[256];
    private boolean[] exact = new boolean[256];

    Tokens(Words words) {
        this.words = words;
        this.numbers = new NumberReader(words.units());
    }

    void fill(FoldedPassage passage) {
        text = passage.folded().toCharArray();
        numbers.setText(text);
        size = 0;
        int at = listNumberEnd(passage.passage().text());
        while (at < text.length) {
            at = next(at);
        }
    }

    /** ４．7件申请 and 4．7件申请 begin with a number of a list, for no decimal point is as wide as that there. */
    private static int listNumberEnd(String printed) {
        int end = 0;
        while (end < printed.length() && Character.isDigit(printed.charAt(end))) {
            end++;
        }
        boolean isListed =
                end > 0 && end <= LONGEST_LIST_NUMBER && end < printed.length() && printed.charAt(end) == '．';
        return isListed ? end + 1 : 0;
    }

    private int next(int at) {
        char c = text[at];
        if (!isLetter(c)) {
            boolean isFullStop = c == '.' && (at + 1 == text.length || text[at + 1] == ' ' || isLetter(text[at + 1]));
            if (isFullStop) {
                return add(Word.STOP, at, at + 1);
            }
            if (isBlank(c)) {
                return at + 1;
            }
            Word sign = sign(c);
            if (sign != null) {
                add(sign, at, at + 1);
                if (sign == Word.CLOSE) {
                    ignoreAside();
                }
                return at + 1;
            }
            if (c == '《' || c == '〔' || c == '[' || c == '【') {
                return add(Word.FILLER, at, titleEnd(at, c));
            }
        }
        if (NumberReader.isDigit(c) || NumberReader.isNumeral(c) || numbers.isRound(at)) {
            int end = number(at);
            if (end > 0) {
                return end;
            }
        }
        if (words.words().find(text, at, text.length, match)) {
            return add(match.value(), at, match.end());
        }
        return NumberReader.isNumeral(c) ? add(Word.FILLER, at, at + 1) : unknown(at);
    }

    /** What stands in brackets without a number or a time, as in 责令重答（纠正）1件, does not part the words around it. */
    private void ignoreAside() {
        int open = size - 2;
        while (open >= 0 && isOfAside(kind[open])) {
            open--;
        }
        if (open > 0 && kind[open] == Word.OPEN && kind[open - 1] != Word.NUMBER) {
            Arrays.fill(kind, open, size, Word.FILLER);
        }
    }

    private static boolean isOfAside(Word word) {
        return switch (word) {
            case NUMBER, YEAR, THIS_YEAR, LAST_YEAR, OTHER_TIME, PART_OF_YEAR, NONE, CARRY_IN, CARRY_OUT -> false;
            case OPEN, CLOSE, STOP, COLON, SEMICOLON -> false;
            default -> true;
        };
    }

    private static boolean isLetter(char c) {
        return c >= FIRST_LETTER && c <= LAST_LETTER;
    }

    /** Blanks and quotation marks say nothing. */
    private static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '“', '”', '"', '\'', '‘', '’', '「', '」', '『', '』' -> true;
            default -> false;
        };
    }

    private static @Nullable Word sign(char c) {
        return switch (c) {
            case ',' -> Word.COMMA;
            case '、' -> Word.PAUSE;
            case ';' -> Word.SEMICOLON;
            case ':' -> Word.COLON;
            case '(' -> Word.OPEN;
            case ')' -> Word.CLOSE;
            case '。', '!', '?', '\n' -> Word.STOP;
            default -> null;
        };
    }

    private int titleEnd(int at, char open) {
        char close = switch (open) {
            case '《' -> '》';
            case '〔' -> '〕';
            case '[' -> ']';
            default -> '】';
        };
        for (int i = at + 1; i < text.length && i < at + LONGEST_TITLE; i++) {
            if (text[i] == close) {
                return i + 1;
            }
        }
        return at + 1;
    }

    /** A word that begins with a numeral, such as 一季度, goes before a number. */
    private int number(int at) {
        int year = numbers.readYear(at);
        if (year > 0) {
            int end = add(Word.YEAR, at, numbers.end());
            value[size - 1] = BigDecimal.valueOf(year);
            return end;
        }
        if (text[at] == '零' && at > 0 && text[at - 1] == '为' && !numbers.readNumerals(at)) {
            int end = add(Word.NUMBER, at, at + 1);
            value[size - 1] = BigDecimal.ZERO;
            unit[size - 1] = Unit.BARE;
            exact[size - 1] = true;
            return end;
        }
        if (NumberReader.isDigit(text[at])) {
            numbers.readDigits(at);
        } else if (isLongWord(at) || !numbers.readNumerals(at)) {
            return -1;
        }
        int end = add(Word.NUMBER, at, numbers.end());
        value[size - 1] = numbers.value();
        unit[size - 1] = numbers.unit();
        exact[size - 1] = numbers.isExact();
        return end;
    }

    private boolean isLongWord(int at) {
        return words.words().find(text, at, text.length, match) && match.end() > at + 1;
    }

    private int unknown(int at) {
        if (size > 0 && kind[size - 1] == Word.UNKNOWN && to[size - 1] == at) {
            to[size - 1]++;
            return at + 1;
        }
        return add(Word.UNKNOWN, at, at + 1);
    }

    private int add(Word word, int start, int end) {
        if (size == kind.length) {
            grow();
        }
        kind[size] = word;
        from[size] = start;
        to[size] = end;
        size++;
        return end;
    }

    private void grow() {
        int length = size * 2;
        kind = Arrays.copyOf(kind, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        value = Arrays.copyOf(value, length);
        unit = Arrays.copyOf(unit, length);
        exact = Arrays.copyOf(exact, length);
    }

    int size() {
        return size;
    }

    Word kind(int i) {
        return kind[i];
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    int length(int i) {
        return to[i] - from[i];
    }

    BigDecimal value(int i) {
        return value[i];
    }

    Unit unit(int i) {
        return unit[i];
    }

    boolean isExact(int i) {
        return exact[i];
    }

    /** A character of a token that is long enough. */
    char charAt(int i, int offset) {
        return text[from[i] + offset];
    }

    /** The character right behind a token, 0 at the end. */
    char behind(int i) {
        return to[i] < text.length ? text[to[i]] : 0;
    }

    /** The character right before a token, 0 at the beginning. */
    char before(int i) {
        return from[i] == 0 ? 0 : text[from[i] - 1];
    }
}
