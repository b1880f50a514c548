package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sums of a sentence that stand behind what they sum up: 网站472条（上年460条），公众号781条，合计1253条. That the numbers add up is
 * the proof that they are parts, whatever words stand between; what is set against them does not count.
 */
final class Sums {

    private static final int NOWHERE = -1;

    private final Tokens tokens;
    /** By the place of a part the place of its sum. */
    private final Map<Integer, Integer> sumOf = new HashMap<>();

    private final Set<Integer> sumsOfYears = new HashSet<>();

    Sums(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Looks for the sums of the sentence between two places. */
    void find(int start, int end) {
        sumOf.clear();
        sumsOfYears.clear();
        List<Integer> row = new ArrayList<>();
        boolean isSum = false;
        int depth = 0;
        for (int i = start; i < end; i++) {
            switch (tokens.kind(i)) {
                case OPEN -> depth++;
                case CLOSE -> depth--;
                case TOTAL -> isSum |= depth == 0;
                case NUMBER -> {
                    if (depth == 0 && isCounted(i) && !isCompared(start, i, row.isEmpty())) {
                        if (isSum && !takeParts(row, i)) {
                            row.clear();
                        }
                        row.add(i);
                        isSum = false;
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isCounted(int i) {
        Unit unit = tokens.unit(i);
        return tokens.isExact(i) && (unit.isCount() || unit.measure() == Unit.Measure.MONEY);
    }

    /** Whether it is set against another number: 比上年增加12条, 上年为36件. */
    private boolean isCompared(int start, int number, boolean isFirst) {
        for (int k = beginOf(number, start); k < number; k++) {
            Word word = tokens.kind(k);
            boolean isAside = word == Word.LAST_YEAR && !isFirst;
            if (isAside || word == Word.THAN || word == Word.CHANGE || word == Word.CHANGED_TO) {
                return true;
            }
        }
        return false;
    }

    /** Where the words begin that belong to a number. */
    private int beginOf(int number, int start) {
        int begin = number;
        while (begin > start && !tokens.kind(begin - 1).isBorder() && tokens.kind(begin - 1) != Word.NUMBER) {
            begin--;
        }
        return begin;
    }

    /** Takes the last numbers that add up to this one for its parts; says whether there are any. */
    private boolean takeParts(List<Integer> row, int sum) {
        BigDecimal whole = tokens.value(sum);
        BigDecimal added = BigDecimal.ZERO;
        int first = row.size();
        while (first > 0 && isAlike(row.get(first - 1), sum) && added.compareTo(whole) < 0) {
            first--;
            added = added.add(tokens.value(row.get(first)));
        }
        List<Integer> parts = row.subList(first, row.size());
        boolean isProven = parts.size() > 1 && added.compareTo(whole) == 0 && areOfOneThing(parts.get(0), sum);
        if (isProven && areOfYears(parts)) {
            sumsOfYears.add(sum);
        } else if (isProven) {
            parts.forEach(part -> sumOf.put(part, sum));
        }
        return isProven;
    }

    /** 新收45件、上年结转2件，合计47件 and 许可3件、处罚2件，合计5件 add up what is not of one kind. */
    private boolean areOfOneThing(int first, int sum) {
        Set<Word> about = EnumSet.noneOf(Word.class);
        for (int k = beginOf(first, 0); k < sum; k++) {
            Word word = tokens.kind(k);
            if (word == Word.CARRY || word == Word.CARRY_IN || word == Word.CARRY_OUT) {
                return false;
            }
            if (word.isTopic()) {
                about.add(word);
            }
        }
        return about.size() <= 1 || about.contains(Word.INFORMATION);
    }

    /** 2021年9件，2022年6件，两年共15件: whether others than the first number name a year of their own. */
    private boolean areOfYears(List<Integer> parts) {
        return parts.stream()
                .skip(1)
                .anyMatch(part -> IntStream.range(beginOf(part, 0), part)
                        .anyMatch(k -> tokens.kind(k).isYear()));
    }

    private boolean isAlike(int part, int sum) {
        boolean isMoney = tokens.unit(sum).measure() == Unit.Measure.MONEY;
        return isMoney == (tokens.unit(part).measure() == Unit.Measure.MONEY);
    }

    /** Whether a number is summed up further on. */
    boolean isPart(int number) {
        return sumOf.containsKey(number);
    }

    /** Whether a number is the sum of numbers before it. */
    boolean isSum(int number) {
        return sumOf.containsValue(number);
    }

    /** Whether a number is the sum of those of several years. */
    boolean isOfYears(int number) {
        return sumsOfYears.contains(number);
    }

    /** Whether the number before belongs to the same sum, so that both count the same. */
    boolean goesOn(int number) {
        int sum = isSum(number) ? number : sumOf.getOrDefault(number, NOWHERE);
        int before = sumOf.entrySet().stream()
                .filter(each -> each.getValue() == sum && each.getKey() < number)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(NOWHERE);
        return sum != NOWHERE && before != NOWHERE;
    }
}
