package org.gouji.check.narrative;

import java.math.BigDecimal;

/** Reads a number with its unit as clerks write them: 12, 1,234, 5.2万元, 十二, 一百零五, 两, 420余条, 2022年. */
final class NumberReader {

    private static final String POWERS = "十百千";
    private static final String MORE_OR_LESS = "余多来几";
    private static final String RANGE_SIGNS = "-—~/:–";
    private static final String BETWEEN_YEARS = "-—~–至到、和与";
    private static final int LONGEST = 9;
    private static final int LONGEST_NUMBER = 16;
    private static final int THOUSANDS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2099;

    private static final Letters NUMERALS = Letters.of("零〇一二两三四五六七八九十");

    private final WordTrie<Unit> units;
    private final WordTrie.Match<Unit> match = new WordTrie.Match<>();
    private char[] text = {};

    private BigDecimal value = BigDecimal.ZERO;
    private Unit unit = Unit.BARE;
    private boolean isExact;
    private int end;

    NumberReader(WordTrie<Unit> units) {
        this.units = units;
    }

    void setText(char[] text) {
        this.text = text;
    }

    BigDecimal value() {
        return value;
    }

    Unit unit() {
        return unit;
    }

    boolean isExact() {
        return isExact;
    }

    int end() {
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** 百余 and 千多. */
    boolean isRound(int from) {
        boolean isPower = text[from] == '百' || text[from] == '千';
        return isPower && (at(from + 1) == '余' || at(from + 1) == '多');
    }

    static boolean isNumeral(char c) {
        return NUMERALS.have(c);
    }

    private static int digit(char c) {
        return switch (c) {
            case '零', '〇' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    /** Reads what begins with a digit; a date or a range is a number of nothing that is counted. */
    void readDigits(int from) {
        int to = digitsEnd(from);
        boolean isGrouped = false;
        while (to - from <= THOUSANDS + (isGrouped ? LONGEST : 0)
                && at(to) == ','
                && digitsEnd(to + 1) - to - 1 == THOUSANDS) {
            to = digitsEnd(to + 1);
            isGrouped = true;
        }
        if (at(to) == '.' && isDigit(at(to + 1))) {
            to = digitsEnd(to + 1);
        }
        boolean isOther = to - from > LONGEST_NUMBER;
        while (RANGE_SIGNS.indexOf(at(to)) >= 0 && isDigit(at(to + 1))) {
            to = digitsEnd(to + 1);
            isOther = true;
        }
        value = isOther ? BigDecimal.ZERO : number(from, to);
        withUnit(to, isOther);
    }

    private BigDecimal number(int from, int to) {
        long digits = 0;
        int scale = 0;
        boolean isBehindPoint = false;
        for (int i = from; i < to; i++) {
            if (isDigit(text[i])) {
                digits = digits * 10 + text[i] - '0';
                scale += isBehindPoint ? 1 : 0;
            } else if (text[i] == '.') {
                isBehindPoint = true;
            }
        }
        return BigDecimal.valueOf(digits, scale);
    }

    private int digitsEnd(int from) {
        int to = from;
        while (isDigit(at(to))) {
            to++;
        }
        return to;
    }

    /** Reads Chinese numerals; without a unit they are no number. */
    boolean readNumerals(int from) {
        int to = from;
        long total = 0;
        long section = 0;
        long last = 0;
        for (; to < text.length; to++) {
            int digit = digit(text[to]);
            int power = POWERS.indexOf(text[to]);
            if (digit >= 0) {
                last = last * 10 + digit;
            } else if (power >= 0) {
                section += (last == 0 && (power == 0 || to == from) ? 1 : last) * (long) Math.pow(10, power + 1.0);
                last = 0;
            } else if (text[to] == '万' && !isUnit(to)) {
                total = (total + section + last) * 10_000;
                section = 0;
                last = 0;
            } else {
                break;
            }
        }
        value = BigDecimal.valueOf(total + section + last);
        withUnit(to, false);
        boolean isOneOfSomething = to - from == 1
                && text[from] == '一'
                && unit.measure() != Unit.Measure.CASE
                && unit.measure() != Unit.Measure.ITEM;
        return unit.measure() != Unit.Measure.BARE && !isOneOfSomething;
    }

    private boolean isUnit(int at) {
        return units.find(text, at, text.length, match);
    }

    private void withUnit(int from, boolean isOther) {
        int to = at(from) == ' ' ? from + 1 : from;
        isExact = true;
        unit = Unit.BARE;
        while (!isUnit(to) && to < text.length) {
            long times = times(text[to]);
            if (times > 1) {
                value = value.multiply(BigDecimal.valueOf(times));
            } else if (MORE_OR_LESS.indexOf(text[to]) >= 0) {
                isExact = false;
            } else {
                end = to > from && text[to - 1] == ' ' ? to - 1 : to;
                unit = isOther ? new Unit("", Unit.Measure.OTHER, 1) : Unit.BARE;
                return;
            }
            to++;
        }
        if (to >= text.length) {
            end = to;
            return;
        }
        unit = isOther ? new Unit(match.value().word(), Unit.Measure.OTHER, 1) : match.value();
        value = value.multiply(BigDecimal.valueOf(unit.times()));
        end = match.end();
        if (at(end) == '余') {
            isExact = false;
            end++;
        }
    }

    private static long times(char c) {
        return switch (c) {
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }

    /** The year that begins here, also that of 2020至2022年, 0 if none does; {@link #end} is behind it. */
    int readYear(int from) {
        int year = 0;
        for (int i = from; i < from + YEAR_DIGITS; i++) {
            int digit = isDigit(at(i)) ? at(i) - '0' : digit(at(i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return 0;
        }
        if (at(from + YEAR_DIGITS) != '年') {
            boolean isOneOfSeveral =
                    BETWEEN_YEARS.indexOf(at(from + YEAR_DIGITS)) >= 0 && readYear(from + YEAR_DIGITS + 1) > 0;
            end = from + YEAR_DIGITS;
            return isOneOfSeveral ? year : 0;
        }
        end = from + YEAR_DIGITS + 1;
        if (at(end) == '度') {
            end++;
        }
        return year;
    }

    private char at(int i) {
        return i < text.length ? text[i] : 0;
    }
}
