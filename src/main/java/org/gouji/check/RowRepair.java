package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.model.Finding;

/**
 * Repair by proof: a row that shows one number too few or too many, where the identities leave only one way to fill it.
 * The result is a proposal for a person, never a value.
 */
final class RowRepair {

    static final String WRONG_COUNT = "ST-06";

    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,15}(?: -?\\d{1,15}){0,99}");

    private final Layout layout;
    private final List<IdentityCheck> identities;

    RowRepair(Layout layout, List<IdentityCheck> identities) {
        this.layout = layout;
        this.identities = identities;
    }

    /** The finding with what its row must be, if that can be proved. */
    Finding withProposal(Finding finding, Sheet sheet) {
        String found = finding.arguments().getOrDefault("found", "");
        if (!finding.rule().equals(WRONG_COUNT) || !NUMBERS.matcher(found).matches()) {
            return finding;
        }
        List<BigDecimal> numbers =
                Pattern.compile(" ").splitAsStream(found).map(BigDecimal::new).toList();
        return layout.row(finding.place())
                .flatMap(row -> onlyFilling(row, numbers, sheet).map(filling -> copy(finding, written(filling))))
                .orElse(finding);
    }

    private Optional<List<BigDecimal>> onlyFilling(Layout.Span row, List<BigDecimal> numbers, Sheet sheet) {
        Set<List<BigDecimal>> fillings = new HashSet<>();
        if (numbers.size() == row.size() - 1) {
            for (int gap = 0; gap <= numbers.size(); gap++) {
                List<BigDecimal> filling = new ArrayList<>(numbers);
                filling.add(gap, BigDecimal.ZERO);
                Set<BigDecimal> solutions = solve(row, row.from() + gap, filling);
                if (solutions.isEmpty()) {
                    return Optional.empty();
                }
                for (BigDecimal solution : solutions) {
                    List<BigDecimal> solved = new ArrayList<>(filling);
                    solved.set(gap, solution);
                    fillings.add(solved);
                }
            }
        }
        if (numbers.size() == row.size() + 1) {
            for (int surplus = 0; surplus < numbers.size(); surplus++) {
                List<BigDecimal> filling = new ArrayList<>(numbers);
                filling.remove(surplus);
                fillings.add(filling);
            }
        }
        fillings.removeIf(filling -> !isPossible(row, filling, sheet));
        return fillings.size() == 1 ? Optional.of(fillings.iterator().next()) : Optional.empty();
    }

    /** What the equations within the row say the cell must be; empty if none says anything. */
    private Set<BigDecimal> solve(Layout.Span row, int cell, List<BigDecimal> filling) {
        Set<BigDecimal> solutions = new HashSet<>();
        for (IdentityCheck identity : identities) {
            if (identity.isEquation()
                    && identity.operands().allMatch(operand -> contains(row, operand))
                    && identity.operands().anyMatch(operand -> operand == cell)) {
                solutions.add(identity.solve(cell, operand -> filling.get(operand - row.from())));
            }
        }
        return solutions;
    }

    /** Whether the numbers suit their columns and break no identity whose other operands can be read. */
    private boolean isPossible(Layout.Span row, List<BigDecimal> filling, Sheet sheet) {
        boolean suitable = IntStream.range(0, row.size())
                .allMatch(each -> NumberCheck.suits(
                        filling.get(each),
                        layout.cell(row.from() + each).column().type()));
        Numbers trial = cell -> contains(row, cell) ? filling.get(cell - row.from()) : sheet.number(cell);
        return suitable
                && identities.stream()
                        .filter(identity -> identity.operands().anyMatch(operand -> contains(row, operand)))
                        .filter(identity -> identity.operands()
                                .allMatch(operand -> contains(row, operand) || sheet.isNumber(operand)))
                        .allMatch(identity -> identity.holds(trial));
    }

    private static boolean contains(Layout.Span row, int cell) {
        return cell >= row.from() && cell < row.to();
    }

    /** The numbers of the row in the order of its columns, as a clerk would type them. */
    private static String written(List<BigDecimal> filling) {
        return filling.stream().map(Sum::text).collect(Collectors.joining(" "));
    }

    private static Finding copy(Finding finding, String proposal) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.outcome(),
                finding.place(),
                finding.source(),
                finding.arguments(),
                proposal);
    }
}
