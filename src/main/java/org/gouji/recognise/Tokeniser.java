package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Break;

/** Glyphs -> tokens: labels, values, empty cells, other text. Sentences are told from tables here. */
final class Tokeniser {

    private static final int LONGEST_REMARK = 160;
    private static final int LONGEST_ENUMERATOR = 2;
    private static final int LETTERS_BEHIND_FIGURE = 2;
    /** A stretch with more loose letters than this, and more of them than label letters, is a sentence. */
    private static final int LOOSE_LETTERS_IN_LABELS = 10;

    private static final int LONGEST_PAGE_LINE = 14;
    private static final String PAGE_BEGINNINGS = "-·•pP";
    private static final Pattern PAGE_LINE =
            Pattern.compile("[-·•]+\\d+[-·•]+|第\\d+页.*|共\\d+页.*|[pP](?:age|\\.)?\\d+.*|\\d+/\\d+");

    private static final String HARMLESS = "()[]{},.;:!?、。；：！？《》〈〉…|";

    private static final String NUMBER_SIGNS = "+-.,_";

    private static final String UNIT_WORDS = "件条項项个宗份次元万人户篇起例";
    private static final String SIGN_WORDS = "增减";
    /** What goes on with a number, even over a gap. */
    private static final String AFTER_DIGITS = "/.,、)";

    private static final String MARKS = "-/\\";

    private final Glyphs glyphs;
    private final LabelTrie trie;
    private final List<Token> tokens = new ArrayList<>(400);
    private Enumerator enumerator = Enumerator.NONE;
    private int enumeratorFrom = -1;

    private Tokeniser(Glyphs glyphs, LabelTrie trie) {
        this.glyphs = glyphs;
        this.trie = trie;
    }

    static List<Token> tokenise(Glyphs glyphs, LabelTrie trie) {
        Tokeniser tokeniser = new Tokeniser(glyphs, trie);
        tokeniser.run();
        return SentenceFilter.filter(glyphs, tokeniser.tokens, LOOSE_LETTERS_IN_LABELS);
    }

    private void run() {
        int i = 0;
        while (i < glyphs.size()) {
            i = next(i);
        }
    }

    /** Takes the token at i and returns where the next one begins. */
    private int next(int i) {
        char c = glyphs.at(i);
        if (c == Glyphs.EMPTY_CELL) {
            return add(Token.Kind.EMPTY, i, i + 1);
        }
        int end = loneFigure(i);
        if (end > 0) {
            return addValue(i, end);
        }
        end = pageNumber(i);
        if (end > 0) {
            return add(Token.Kind.NOISE, i, end);
        }
        end = enumeratorEnd(i);
        if (end > 0) {
            return end;
        }
        if (c == '(') {
            end = remarkEnd(i);
            if (end > 0) {
                return add(Token.Kind.NOISE, i, end);
            }
        }
        end = value(i);
        if (end > 0) {
            return end;
        }
        end = figureWithLetters(i);
        if (end > 0) {
            return addValue(i, end);
        }
        if (Folding.isLetter(c)) {
            LabelMatch match = trie.longest(glyphs, i);
            if (match != null) {
                return label(i, match);
            }
            return text(i);
        }
        if (isUnknownSign(i) && !isRemark(i)) {
            return addValue(i, wordEnd(i));
        }
        if (isBrokenFormula(i)) {
            return addValue(i, cellEnd(i));
        }
        return glyphs.isDigit(i) ? text(i) : i + 1;
    }

    /** The end of digits with nothing around that they could belong to, as nearly all figures are; -1 for any other. */
    private int loneFigure(int i) {
        if (!glyphs.isDigit(i) || glyphs.gap(i) == Gap.NONE || enumeratorFrom >= 0) {
            return -1;
        }
        int end = digitsEnd(i);
        boolean isAlone = glyphs.gap(end) >= Gap.CELL
                ? end >= glyphs.size() || AFTER_DIGITS.indexOf(glyphs.at(end)) < 0
                : glyphs.gap(end) == Gap.SPACE
                        && glyphs.isDigit(end)
                        && glyphs.pieceAt(i).before() == Break.LINE;
        return isAlone ? end : -1;
    }

    /** l2, O5, 0x12 or 1e3 takes the place of a figure as a whole, and who reads the value refuses it; -1 for any other. */
    private int figureWithLetters(int i) {
        if (glyphs.gap(i) == Gap.NONE || enumeratorFrom >= 0) {
            return -1;
        }
        boolean hasDigit = false;
        boolean hasLetter = false;
        int end = i;
        do {
            char c = glyphs.at(end);
            boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!isLetter && !glyphs.isDigit(end) && NUMBER_SIGNS.indexOf(c) < 0) {
                return -1;
            }
            hasDigit |= glyphs.isDigit(end);
            hasLetter |= isLetter;
            end++;
        } while (end < glyphs.size() && glyphs.gap(end) == Gap.NONE);
        return hasDigit && hasLetter ? end : -1;
    }

    private int wordEnd(int i) {
        int end = i + 1;
        while (end < glyphs.size() && glyphs.gap(end) == Gap.NONE && glyphs.at(end) != Glyphs.EMPTY_CELL) {
            end++;
        }
        return end;
    }

    /** ↓3 or ＜3 is no plain 3: the sign stays with the figure, and who reads the value decides. */
    private boolean isUnknownSign(int i) {
        boolean beforeFigure = glyphs.isDigit(i + 1) && glyphs.gap(i + 1) == Gap.NONE;
        return beforeFigure && HARMLESS.indexOf(glyphs.at(i)) < 0;
    }

    /** 2021年起统计 is words; 12台 takes the place of a figure. */
    private boolean isRemark(int i) {
        return glyphs.isDigit(i) && glyphs.letters(i, wordEnd(i)).length() > LETTERS_BEHIND_FIGURE;
    }

    /** #REF! or =SUM(B2:B4) stands where a figure should: it takes the place of one, and who reads the value refuses it. */
    private boolean isBrokenFormula(int i) {
        return (glyphs.is(i, '#') || glyphs.is(i, '=')) && glyphs.gap(i) == Gap.CELL;
    }

    private int cellEnd(int i) {
        int end = i + 1;
        while (end < glyphs.size() && glyphs.gap(end) < Gap.CELL) {
            end++;
        }
        return end;
    }

    private int label(int from, LabelMatch match) {
        int start = enumeratorFrom >= 0 ? enumeratorFrom : from;
        int end = match.isCut() ? match.end() : bracketEnd(from, match.end());
        tokens.add(new Token(Token.Kind.LABEL, match.term(), enumerator, match.isCut(), start, end, glyphs.gap(start)));
        forgetEnumerator();
        return end;
    }

    /** A label that ends inside a remark in brackets ends with the remark. */
    private int bracketEnd(int from, int end) {
        int open = -1;
        for (int i = from; i < end; i++) {
            if (glyphs.is(i, '(')) {
                open = i;
            } else if (glyphs.is(i, ')')) {
                open = -1;
            }
        }
        return open < 0 ? end : Math.max(end, remarkEnd(open));
    }

    private int add(Token.Kind kind, int from, int to) {
        forgetEnumerator();
        tokens.add(new Token(kind, -1, Enumerator.NONE, false, from, to, glyphs.gap(from)));
        return to;
    }

    private void forgetEnumerator() {
        enumerator = Enumerator.NONE;
        enumeratorFrom = -1;
    }

    /** （三） or 三、 or 三是 or 2. before a word; kept for the label that follows. */
    private int enumeratorEnd(int i) {
        Enumerator found = Enumerator.NONE;
        int end = -1;
        int numeral = Enumerator.numeral(glyphs.at(i));
        if (glyphs.is(i, '(') && i + 2 < glyphs.size()) {
            int inner = Enumerator.numeral(glyphs.at(i + 1));
            if (inner > 0 && glyphs.is(i + 2, ')')) {
                found = new Enumerator(Enumerator.Kind.BRACKETED, inner);
                end = i + 3;
            }
        } else if (numeral > 0 && (glyphs.is(i + 1, '、') || glyphs.is(i + 1, '是') || glyphs.is(i + 1, '.'))) {
            found = new Enumerator(Enumerator.Kind.TOP, numeral);
            end = i + 2;
        } else if (glyphs.isDigit(i)) {
            int digits = digitsEnd(i);
            boolean pointed = glyphs.is(digits, '.') || glyphs.is(digits, '、') || glyphs.is(digits, ')');
            if (pointed
                    && gluedEnumerator(i, digits) < 0
                    && digits - i <= LONGEST_ENUMERATOR
                    && glyphs.isLetter(digits + 1)
                    && !isUnit(digits + 1)) {
                found = new Enumerator(Enumerator.Kind.DIGIT, glyphs.at(digits - 1) - '0');
                end = digits + 1;
            }
        }
        if (end < 0 || end >= glyphs.size()) {
            return -1;
        }
        enumerator = found;
        enumeratorFrom = i;
        return end;
    }

    private boolean isUnit(int i) {
        return UNIT_WORDS.indexOf(glyphs.at(i)) >= 0 && glyphs.gap(i + 1) > Gap.NONE;
    }

    /** A remark in brackets, if it does not hold figures of a torn row. */
    private int remarkEnd(int i) {
        int depth = 0;
        int loose = 0;
        for (int k = i; k < glyphs.size() && k < i + LONGEST_REMARK; k++) {
            if (glyphs.is(k, '(')) {
                depth++;
            } else if (glyphs.is(k, ')')) {
                depth--;
                if (depth == 0) {
                    return k + 1;
                }
            } else if (glyphs.isDigit(k) && glyphs.gap(k) > Gap.NONE && glyphs.gap(digitsEnd(k)) > Gap.NONE) {
                loose++;
                if (loose > 1) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private int digitsEnd(int i) {
        if (!glyphs.isDigit(i)) {
            return i;
        }
        int end = i + 1;
        while (glyphs.isDigit(end) && glyphs.gap(end) == Gap.NONE) {
            end++;
        }
        return end;
    }

    /** The end of a line such as — 4 —, 第4页, P. 4 or 4/12, which is no figure of any table; -1 for any other line. */
    private int pageNumber(int i) {
        if (glyphs.gap(i) != Gap.LINE || !mayBeginPageNumber(i)) {
            return -1;
        }
        int end = lineEnd(i);
        return end - i > 1
                        && end - i <= LONGEST_PAGE_LINE
                        && PAGE_LINE.matcher(glyphs.folded(i, end)).matches()
                ? end
                : -1;
    }

    private boolean mayBeginPageNumber(int i) {
        char c = glyphs.at(i);
        if (c == '第' || c == '共') {
            return glyphs.isDigit(i + 1);
        }
        return glyphs.isDigit(i) ? glyphs.is(digitsEnd(i), '/') : PAGE_BEGINNINGS.indexOf(c) >= 0;
    }

    private int lineEnd(int i) {
        int end = i + 1;
        while (end < glyphs.size() && glyphs.gap(end) < Gap.LINE) {
            end++;
        }
        return end;
    }

    /** A number with sign, separators and unit word, or a nothing-entered mark; -1 if there is none here. */
    private int value(int i) {
        int start = i;
        boolean signed = false;
        char c = glyphs.at(i);
        if (SIGN_WORDS.indexOf(c) >= 0) {
            int digits = glyphs.is(i + 1, '加') || glyphs.is(i + 1, '少') ? i + 2 : i + 1;
            if (glyphs.isDigit(digits) && glyphs.gap(digits) != Gap.CELL) {
                start = digits;
                signed = true;
            } else if (glyphs.gap(i + 1) > Gap.NONE && glyphs.gap(i) > Gap.NONE) {
                return add(Token.Kind.VALUE, i, i + 1);
            } else {
                return -1;
            }
        } else if (c == '+' || c == '-') {
            if (glyphs.isDigit(i + 1) && isSignOf(i)) {
                start = i + 1;
                signed = true;
            }
        }
        if (!glyphs.isDigit(start)) {
            return mark(i);
        }
        int end = numberEnd(start);
        if (!signed) {
            int split = gluedEnumerator(start, end);
            if (split > 0) {
                return addValue(i, split);
            }
        }
        end = unitEnd(end);
        if (glyphs.is(end, '(') && glyphs.gap(end) == Gap.NONE) {
            end = Math.max(end, remarkEnd(end));
        }
        if (!endsValue(end)) {
            return -1;
        }
        return addValue(i, end);
    }

    /** Whether it belongs to what follows; between blanks it is a cell without a figure, unless it begins the cell. */
    private boolean isSignOf(int i) {
        byte behind = glyphs.gap(i + 1);
        return behind == Gap.NONE || (behind == Gap.SPACE && glyphs.gap(i) >= Gap.CELL);
    }

    private int addValue(int from, int to) {
        boolean glued = glyphs.gap(from) == Gap.NONE || hasLeadingZero(from, to);
        tokens.add(new Token(Token.Kind.VALUE, -1, Enumerator.NONE, glued, from, to, glyphs.gap(from)));
        forgetEnumerator();
        return to;
    }

    /** No number is written 000: these are figures without anything between them. */
    private boolean hasLeadingZero(int from, int to) {
        return to - from > 1 && glyphs.is(from, '0') && digitsEnd(from) == to;
    }

    /** Digits, thousands marks, one point; a cell that holds only groups of three digits is one number. */
    private int numberEnd(int start) {
        int end = digitsEnd(start);
        int grouped = groupedEnd(start);
        if (grouped > 0) {
            end = grouped;
        }
        while (glyphs.is(end, ',')
                && glyphs.isDigit(end + 1)
                && glyphs.gap(end + 1) <= Gap.SPACE
                && digitsEnd(end + 1) - end - 1 == 3) {
            end = digitsEnd(end + 1);
        }
        if (glyphs.is(end, '.') && glyphs.isDigit(end + 1) && glyphs.gap(end + 1) <= Gap.SPACE) {
            end = digitsEnd(end + 1);
        }
        return end;
    }

    private int groupedEnd(int start) {
        if (glyphs.gap(start) < Gap.CELL || glyphs.piece(start) != lastPieceOfCell(start)) {
            return -1;
        }
        int end = start;
        int groups = 0;
        int k = start;
        while (k < glyphs.size() && glyphs.isDigit(k) && (k == start || glyphs.gap(k) == Gap.SPACE)) {
            int groupEnd = k + 1;
            while (glyphs.isDigit(groupEnd) && glyphs.gap(groupEnd) == Gap.NONE) {
                groupEnd++;
            }
            boolean fits = groups > 0 ? groupEnd - k == 3 : groupEnd - k <= 3 && !glyphs.is(k, '0');
            if (!fits) {
                return -1;
            }
            groups++;
            end = groupEnd;
            k = groupEnd;
        }
        return groups > 1 && glyphs.gap(end) >= Gap.CELL ? end : -1;
    }

    /** The piece itself if it is a table cell with borders, -1 for a line of running text. */
    private int lastPieceOfCell(int i) {
        boolean startsAsCell = glyphs.pieceAt(i).before() == Break.CELL;
        return startsAsCell ? glyphs.piece(i) : -1;
    }

    /** In 0 0 02.其他 the last digit belongs to the label that follows. */
    private int gluedEnumerator(int start, int end) {
        int digits = digitsEnd(start);
        boolean pointed = glyphs.is(digits, '.') || glyphs.is(digits, '、');
        if (digits - start < 2 || !pointed || !glyphs.isLetter(digits + 1) || end > digits) {
            return -1;
        }
        return trie.longest(glyphs, digits + 1) == null ? -1 : digits - 1;
    }

    private int unitEnd(int end) {
        int unit = end;
        while (unit < glyphs.size()
                && unit < end + 2
                && glyphs.gap(unit) <= Gap.SPACE
                && UNIT_WORDS.indexOf(glyphs.at(unit)) >= 0) {
            unit++;
        }
        return unit;
    }

    private boolean endsValue(int end) {
        if (end >= glyphs.size() || glyphs.gap(end) > Gap.NONE) {
            return true;
        }
        char c = glyphs.at(end);
        if (Folding.isLetter(c)) {
            return trie.mayBegin(glyphs, end) || (Enumerator.numeral(c) > 0 && glyphs.is(end + 1, '、'));
        }
        return c == '(' || c == Glyphs.EMPTY_CELL;
    }

    /** {@code /}, {@code -}, {@code ——} or 无, alone between two gaps. */
    private int mark(int i) {
        if (glyphs.gap(i) == Gap.NONE) {
            return -1;
        }
        int end = i;
        if (glyphs.is(i, '无') || glyphs.is(i, '零') || glyphs.is(i, '〇') || glyphs.is(i, '○')) {
            end = i + 1;
        } else {
            while (end < glyphs.size()
                    && MARKS.indexOf(glyphs.at(end)) >= 0
                    && (end == i || glyphs.gap(end) == Gap.NONE)) {
                end++;
            }
        }
        return end > i && glyphs.gap(end) > Gap.NONE ? add(Token.Kind.VALUE, i, end) : -1;
    }

    /** Unknown words up to the next gap; digits at their end are left for a value. */
    private int text(int i) {
        int end = glyphs.wordEnd(i + 1);
        while (end < glyphs.size() && glyphs.gap(end) == Gap.NONE && !endsText(end)) {
            end = glyphs.wordEnd(end + 1);
        }
        int from = enumeratorFrom >= 0 ? enumeratorFrom : i;
        tokens.add(new Token(Token.Kind.TEXT, -1, enumerator, false, from, end, glyphs.gap(from)));
        forgetEnumerator();
        return end;
    }

    private boolean endsText(int end) {
        char c = glyphs.at(end);
        if (glyphs.at(end - 1) == ':') {
            return true;
        }
        if (c > '9') {
            return false;
        }
        boolean isFigure =
                glyphs.isDigit(end) && Folding.isLetter(glyphs.at(end - 1)) && glyphs.gap(numberEnd(end)) > Gap.NONE;
        return isFigure || c == Glyphs.EMPTY_CELL || (c == '(' && remarkEnd(end) > 0);
    }
}
