package org.gouji.publish.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Outcome;
import org.gouji.model.Report;

/**
 * A report in words.
 *
 * @param title the unit and the year as far as it states them
 * @param form the edition's official name
 * @param findings those that failed
 */
public record ShownReport(String title, String form, List<ShownTable> tables, List<ShownFinding> findings) {

    public ShownReport {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    static ShownReport of(Report report, Form form, Messages messages) {
        Map<CellKey, Cell> cells = report.cells().stream().collect(Collectors.toMap(Cell::key, Function.identity()));
        List<ShownTable> tables = form.tables().stream()
                .map(table -> ShownTable.of(table, cells, messages))
                .toList();
        List<ShownFinding> findings = report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .map(finding -> ShownFinding.of(finding, messages))
                .toList();
        String year = report.title().statedYear() == 0
                ? "?"
                : Integer.toString(report.title().statedYear());
        String unit = report.title().unitName().isEmpty() ? "?" : report.title().unitName();
        return new ShownReport(unit + " " + year, form.name().chinese(), tables, findings);
    }
}
