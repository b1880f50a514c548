package org.gouji.check.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several numbers belongs to which of several subjects, deeds or years, as 分别 says. */
final class Distribution {

    static final Distribution NONE = new Distribution(List.of(), List.of(), List.of(), List.of());

    private final List<Integer> numbers;
    private final List<Word> topics;
    private final List<Word> actions;
    private final List<Integer> years;

    private Distribution(List<Integer> numbers, List<Word> topics, List<Word> actions, List<Integer> years) {
        this.numbers = numbers;
        this.topics = topics;
        this.actions = actions;
        this.years = years;
    }

    /** Over whatever there are as many of as of numbers: years, subjects or deeds; over nothing if none fits. */
    static Distribution of(List<Integer> numbers, List<Integer> years, Clause said) {
        int size = numbers.size();
        if (size > 1 && years.size() == size) {
            return new Distribution(numbers, List.of(), List.of(), List.copyOf(years));
        }
        if (size > 1 && said.topics.size() == size) {
            return new Distribution(numbers, List.copyOf(said.topics), List.of(), List.of());
        }
        if (size > 1 && said.actions.size() == size) {
            return new Distribution(numbers, List.of(), List.copyOf(said.actions), List.of());
        }
        return NONE;
    }

    boolean isOpen() {
        return !numbers.isEmpty();
    }

    boolean has(int token) {
        return numbers.contains(token);
    }

    int indexOf(int token) {
        return numbers.indexOf(token);
    }

    @Nullable
    Word topic(int at, @Nullable Word otherwise) {
        return topics.isEmpty() ? otherwise : topics.get(at);
    }

    @Nullable
    Word action(int at, @Nullable Word otherwise) {
        return actions.isEmpty() ? otherwise : actions.get(at);
    }

    /** The year, 0 if the numbers are not told apart by years. */
    int year(int at) {
        return years.isEmpty() ? 0 : years.get(at);
    }
}
