package org.gouji.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.consolidate.CellCoverage;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;
import org.gouji.consolidate.Round;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;
import org.gouji.model.Value;
import org.gouji.roster.UnitKind;
import org.gouji.store.CountyNumber;
import org.gouji.store.CountyNumber.Behind;
import org.gouji.store.Store;

/** The county's tables of each year whose published package is out of date. */
final class YearTables {

    private final Store store;
    private final Stages stages;
    private final RunContext context;
    private final RunProgress progress;
    private final Map<ReportYear, CountyTables> outdated = new LinkedHashMap<>();

    YearTables(Store store, Stages stages, RunContext context, RunProgress progress) {
        this.store = store;
        this.stages = stages;
        this.context = context;
        this.progress = progress;
    }

    void consolidate() {
        for (ReportYear year : store.effective().years()) {
            if (!context.settings().years().contains(year) || isPublished(year)) {
                continue;
            }
            Optional<Form> form = stages.forms().formFor(year);
            if (form.isEmpty()) {
                progress.says(RunNotice.NO_FORM, year.year());
                continue;
            }
            CountyTables tables = tables(round(year, form.get()));
            store.county().replace(year, numbers(tables));
            outdated.put(year, tables);
        }
    }

    void publish() {
        outdated.forEach((year, tables) -> {
            store.county().enterPublished(year, fingerprint(), context.run());
        });
    }

    private boolean isPublished(ReportYear year) {
        return store.county().published(year).equals(Optional.of(fingerprint()));
    }

    private String fingerprint() {
        return Fingerprint.of(
                List.of(context.fingerprint(), context.settings().deadlines().toString()));
    }

    private Round round(ReportYear year, Form form) {
        Deadlines deadlines = context.settings().deadlines();
        return new Round(year, form, deadlines.of(UnitKind.DEPARTMENT, year), deadlines.of(UnitKind.TOWNSHIP, year));
    }

    private CountyTables tables(Round round) {
        Consolidation consolidation = new Consolidation(round, stages.roster());
        store.effective().eachSubmission(round.year(), consolidation::add);
        CountyTables tables = consolidation.tables();
        if (!tables.conservation().holds()) {
            throw new IllegalStateException("The county's numbers for %s leak, so nothing is published: %s."
                    .formatted(round.year(), tables.conservation().leaks()));
        }
        return tables;
    }

    private static List<CountyNumber> numbers(CountyTables tables) {
        List<CountyNumber> numbers = new ArrayList<>();
        for (CountyTable table : tables.tables()) {
            table.cells().forEach(cell -> numbers.add(number(table, cell)));
        }
        return numbers;
    }

    private static CountyNumber number(CountyTable table, CountyCell cell) {
        CellCoverage coverage = cell.coverage();
        String amount = cell.value() instanceof Value.Amount sum ? sum.number().toPlainString() : "";
        return new CountyNumber(
                table.aggregate().code(),
                cell.cell().key(),
                cell.status().code(),
                amount,
                new Behind(
                        coverage.expected(),
                        coverage.counted(),
                        coverage.blank(),
                        coverage.mark(),
                        coverage.unreadable(),
                        coverage.absent(),
                        coverage.missing(),
                        coverage.excluded(),
                        coverage.questioned()));
    }
}
