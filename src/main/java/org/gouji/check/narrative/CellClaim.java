package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.check.AuditedReport;
import org.gouji.model.CellKey;

/**
 * What a role says about cells: the number in the text is one of these sums, whichever way the clerk counted.
 *
 * @param rule the rule that fails if it is none of them
 * @param cell the cell that is meant first
 * @param readings each a list of cells to be added
 * @param scale how many of the text's units one of the cell's is: 10000 for 万元
 */
record CellClaim(String rule, Role role, CellKey cell, List<List<CellKey>> readings, int scale) {

    private static final int YUAN_IN_CELL = 10_000;
    /** A sum in the text is often rounded; more than one part in so many is no rounding. */
    private static final BigDecimal ROUNDING = BigDecimal.valueOf(200);

    static CellClaim count(String rule, Role role, String... readings) {
        return of(rule, role, 1, readings);
    }

    static CellClaim money(String rule, Role role, String... readings) {
        return of(rule, role, YUAN_IN_CELL, readings);
    }

    private static CellClaim of(String rule, Role role, int scale, String... readings) {
        List<List<CellKey>> sums = Arrays.stream(readings)
                .map(sum ->
                        Arrays.stream(sum.split("\\+", -1)).map(CellKey::parse).toList())
                .toList();
        return new CellClaim(rule, role, sums.get(0).get(0), sums, scale);
    }

    /** Whether the form has the cells of its first reading. */
    boolean isFor(AuditedReport report) {
        return readings.get(0).stream().allMatch(key -> report.form().cell(key).isPresent());
    }

    /** What the table says by the first reading; empty if a cell has no number. */
    Optional<BigDecimal> stated(AuditedReport report) {
        return sum(readings.get(0), report);
    }

    boolean agrees(BigDecimal said, AuditedReport report) {
        return readings.stream()
                .flatMap(reading -> sum(reading, report).stream())
                .anyMatch(sum -> isSame(said, sum.multiply(BigDecimal.valueOf(scale))));
    }

    private boolean isSame(BigDecimal said, BigDecimal sum) {
        return scale == 1
                ? said.compareTo(sum) == 0
                : said.subtract(sum).abs().multiply(ROUNDING).compareTo(sum.abs()) <= 0;
    }

    private static Optional<BigDecimal> sum(List<CellKey> cells, AuditedReport report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey key : cells) {
            Optional<BigDecimal> number = report.number(key);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }
}
