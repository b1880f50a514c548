package org.gouji.document.page;

import java.util.Arrays;

/** Numbers written one after the other, with blanks or commas between them; OFD is full of them. */
final class NumberList {

    private static final int MOST = 1 << 20;

    private static final NumberList EMPTY = new NumberList();

    private float[] numbers = new float[8];
    private int size;

    /** No number at all. */
    static NumberList empty() {
        return EMPTY;
    }

    /** All numbers of a text; what is none is left out. In {@code g 3 4.2} the 4.2 stands there three times. */
    static NumberList parse(String text) {
        NumberList list = new NumberList();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                if (end - at == 1 && text.charAt(at) == 'g') {
                    end = list.addRepeated(text, end);
                } else {
                    list.addIfNumber(text, at, end);
                }
            }
            at = end + 1;
        }
        return list;
    }

    private int addRepeated(String text, int after) {
        int count = skipBlanks(text, after);
        int countEnd = wordEnd(text, count);
        int value = skipBlanks(text, countEnd);
        int end = wordEnd(text, value);
        int before = size;
        addIfNumber(text, count, countEnd);
        int times = size > before ? (int) numbers[before] : 0;
        size = before;
        addIfNumber(text, value, end);
        if (size > before) {
            float number = numbers[before];
            size = before;
            for (int i = 0; i < Math.min(times, MOST - before); i++) {
                add(number);
            }
        }
        return end;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == ',';
    }

    private void addIfNumber(String text, int from, int to) {
        float number = number(text, from, to);
        if (!Float.isNaN(number)) {
            add(number);
        }
    }

    private void add(float number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size] = number;
        size++;
    }

    /** A plain decimal number; NaN if it is none. Much faster than the JDK's, which is exact to the last bit. */
    static float number(String text, int from, int to) {
        int at = from;
        boolean negative = at < to && text.charAt(at) == '-';
        if (negative || (at < to && text.charAt(at) == '+')) {
            at++;
        }
        double number = 0;
        double scale = 0;
        int digits = 0;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                scale *= 10;
                digits++;
            } else if (c == '.' && scale == 0) {
                scale = 1;
            } else {
                return withExponent(text, from, to);
            }
        }
        if (digits == 0) {
            return Float.NaN;
        }
        double value = scale > 0 ? number / scale : number;
        return (float) (negative ? -value : value);
    }

    private static float withExponent(String text, int from, int to) {
        if (Character.isLetter(text.charAt(from))) {
            return Float.NaN;
        }
        try {
            float number = Float.parseFloat(text.substring(from, to));
            return Float.isInfinite(number) ? Float.NaN : number;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    int size() {
        return size;
    }

    /** The number at this place, or another one if the list ends before. */
    float get(int i, float otherwise) {
        return i < size ? numbers[i] : otherwise;
    }
}
