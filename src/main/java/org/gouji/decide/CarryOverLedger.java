package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * Sets what a unit carries in against what was carried out the year before, for each kind of applicant and in total, with
 * what was declared about it: the differences of the rules on it that a decision settled.
 */
public final class CarryOverLedger {

    private static final String TABLE = "AP";
    private static final String IN = "carry_in";
    private static final String OUT = "carry_out";
    private static final String TOTAL_RULE = "XY-01";
    private static final String COLUMN_RULE = "XY-02";
    private static final Set<String> RULES = Set.of(TOTAL_RULE, COLUMN_RULE);

    private CarryOverLedger() {}

    /** What a report carries forward into the next year. */
    public static Closing closing(Submission report) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Cell cell : report.cells()) {
            if (is(cell.key(), OUT) && cell.value() instanceof Value.Amount amount) {
                numbers.put(cell.key().column(), amount.number());
            }
        }
        return new Closing(List.of(report.unit()), numbers);
    }

    /**
     * A line for each column of the table of applications; none if the form has no such table.
     *
     * @param report as it counts, with its findings settled
     */
    public static List<CarryOver> of(Submission report, Form form, Closing last) {
        Map<String, BigDecimal> opening = new TreeMap<>();
        for (Cell cell : report.cells()) {
            if (is(cell.key(), IN) && cell.value() instanceof Value.Amount amount) {
                opening.put(cell.key().column(), amount.number());
            }
        }
        List<CarryOver> lines = new ArrayList<>();
        for (FormCell cell : form.cellList()) {
            if (is(cell.key(), IN)) {
                lines.add(line(cell, opening, last, declared(report, cell.key().column())));
            }
        }
        return lines;
    }

    private static boolean is(CellKey key, String row) {
        return key.table().equals(TABLE) && key.row().equals(row);
    }

    private static CarryOver line(
            FormCell cell, Map<String, BigDecimal> opening, Closing last, Optional<Finding> declared) {
        String column = cell.key().column();
        return new CarryOver(
                cell,
                Optional.ofNullable(last.numbers().get(column)),
                Optional.ofNullable(opening.get(column)),
                declared.map(CarryOverLedger::difference).orElse(BigDecimal.ZERO),
                declared.map(finding -> finding.arguments().getOrDefault(Finding.DECIDED_WHY, ""))
                        .orElse(""),
                declared.map(Finding::decision).orElse(""));
    }

    private static Optional<Finding> declared(Submission report, String column) {
        return report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.SETTLED)
                .filter(finding -> RULES.contains(finding.rule()))
                .filter(finding -> finding.place().column().equals(column))
                .findFirst();
    }

    private static BigDecimal difference(Finding finding) {
        return Basis.difference(finding).orElse(BigDecimal.ZERO);
    }

    /**
     * The findings with that on the total settled, if the differences by kind of applicant are all settled and are together
     * that of the total: nobody has to declare a sum once more.
     */
    static List<Finding> settleTotal(List<Finding> findings) {
        List<Finding> parts = findings.stream()
                .filter(finding -> finding.rule().equals(COLUMN_RULE))
                .toList();
        boolean areSettled = !parts.isEmpty() && parts.stream().allMatch(part -> part.outcome() == Outcome.SETTLED);
        if (!areSettled) {
            return findings;
        }
        BigDecimal declared = parts.stream().map(CarryOverLedger::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, String> by = parts.get(0).arguments();
        return findings.stream()
                .map(finding -> finding.rule().equals(TOTAL_RULE)
                                && finding.outcome() == Outcome.FAILED
                                && difference(finding).compareTo(declared) == 0
                        ? finding.settled(
                                by.getOrDefault(Finding.DECISION, ""),
                                by.getOrDefault(Finding.DECIDED_BY, ""),
                                by.getOrDefault(Finding.DECIDED_ON, ""),
                                by.getOrDefault(Finding.DECIDED_WHY, ""))
                        : finding)
                .toList();
    }
}
