package org.gouji.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What a missing number must be, where the identities leave one possibility: an equation in which it is the only one
 * missing, and no other equation that says otherwise. Never a value by itself.
 */
final class Proposals {

    private final Map<Integer, Set<BigDecimal>> numbers = new TreeMap<>();

    /** Solves what can be solved in these identities, none of which can be assessed. */
    static Proposals of(List<IdentityCheck> notAssessable, Sheet sheet, Layout layout) {
        Proposals proposals = new Proposals();
        for (IdentityCheck identity : notAssessable) {
            int[] missing = identity.missing(sheet).toArray();
            if (missing.length == 1 && identity.isEquation()) {
                BigDecimal number = identity.solve(missing[0], sheet::number);
                proposals
                        .numbers
                        .computeIfAbsent(missing[0], cell -> new HashSet<>())
                        .add(number.stripTrailingZeros());
            }
        }
        proposals.numbers.entrySet().removeIf(entry -> !isPossible(entry.getValue(), layout, entry.getKey()));
        return proposals;
    }

    private static boolean isPossible(Set<BigDecimal> numbers, Layout layout, int cell) {
        return numbers.size() == 1
                && NumberCheck.suits(
                        numbers.iterator().next(), layout.cell(cell).column().type());
    }

    /** Writes {@code 自然人=3；总计=4} for those of the cells that have a proposal; empty if none has. */
    String written(int[] cells, IntFunction<String> label) {
        return Arrays.stream(cells)
                .filter(numbers::containsKey)
                .mapToObj(cell -> label.apply(cell) + "=" + number(cell))
                .collect(Collectors.joining("；"));
    }

    /** The number alone, for a finding about this one cell; empty if there is none. */
    String written(int cell) {
        return numbers.containsKey(cell) ? number(cell) : "";
    }

    private String number(int cell) {
        return Sum.text(numbers.getOrDefault(cell, Set.of()).iterator().next());
    }
}
