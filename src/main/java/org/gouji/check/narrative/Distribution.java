package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;

/** Which of several numbers belongs to which of the years, subjects or deeds that are named before 分别. */
final class Distribution {

    static final Distribution NONE = new Distribution(List.of(), List.of(), List.of());

    private final List<Integer> numbers;
    private final List<Item> items;
    private final List<Integer> years;

    /** A stretch of tokens that names one of them. */
    record Item(int from, int to) {}

    private Distribution(List<Integer> numbers, List<Item> items, List<Integer> years) {
        this.numbers = numbers;
        this.items = items;
        this.years = years;
    }

    /** Over the years or what is named, whichever there are as many of as of numbers; over nothing if neither is. */
    static Distribution of(Tokens tokens, List<Integer> numbers, List<Integer> years, int from, int to) {
        if (numbers.size() < 2) {
            return NONE;
        }
        if (years.size() == numbers.size()) {
            return new Distribution(numbers, List.of(), List.copyOf(years));
        }
        List<Item> items = items(tokens, from, to);
        return items.size() == numbers.size() ? new Distribution(numbers, items, List.of()) : NONE;
    }

    /** What is named between two places, divided by 、 and 和; a stretch that names nothing is left out. */
    private static List<Item> items(Tokens tokens, int from, int to) {
        List<Item> items = new ArrayList<>(4);
        int start = from;
        for (int k = from; k <= to; k++) {
            if (k == to || tokens.kind(k) == Word.PAUSE || tokens.kind(k) == Word.JOIN) {
                if (names(tokens, start, k)) {
                    items.add(new Item(start, k));
                }
                start = k + 1;
            }
        }
        return items;
    }

    private static boolean names(Tokens tokens, int from, int to) {
        for (int k = from; k < to; k++) {
            Word word = tokens.kind(k);
            boolean isName = switch (word) {
                case PERSON, ORGANISATION, OUTCOME, RESULT, CHANNEL, FORM, PLACE, REQUEST, REPLY, KIND -> true;
                default -> word.isTopic() || word.isAction();
            };
            if (isName) {
                return true;
            }
        }
        return false;
    }

    boolean isOpen() {
        return !numbers.isEmpty();
    }

    boolean has(int token) {
        return numbers.contains(token);
    }

    /** What a number is of; empty if the numbers are told apart by years. */
    Item item(int token) {
        return items.isEmpty() ? new Item(0, 0) : items.get(numbers.indexOf(token));
    }

    /** The year, 0 if the numbers are not told apart by years. */
    int year(int token) {
        return years.isEmpty() ? 0 : years.get(numbers.indexOf(token));
    }
}
