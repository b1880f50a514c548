package org.gouji.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.form.Row;
import org.gouji.message.Refusal;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;

/** Checks the cells of reports on one form. Made once for a form, used for any number of reports by any thread. */
public final class Checker {

    private static final String VALUE_IN_GROUP_ROW = "AP-07";

    /** Findings that say already why the cells of their place cannot be read. */
    private static final Set<String> SAY_WHY_UNREADABLE = Set.of(RowRepair.WRONG_COUNT, "ST-06H", "ST-15", "ST-16");

    private final Form form;
    private final RuleBook rules;
    private final Layout layout;
    private final List<IdentityCheck> identities = new ArrayList<>();
    private final NumberCheck numbers;
    private final CompletenessCheck completeness;
    private final WritingCheck writing;
    private final RowRepair repair;
    private final GuiltyCells guilty;

    public Checker(Form form, RuleBook rules) {
        this.form = form;
        this.rules = rules;
        this.layout = new Layout(form);
        for (Identity identity : form.identities()) {
            refuseUnknownRule(identity.rule());
            if (rules.isOn(identity.rule())) {
                identities.add(new IdentityCheck(identity, layout, rules));
            }
        }
        this.numbers = new NumberCheck(form, layout, rules);
        this.completeness = new CompletenessCheck(form, layout, rules);
        this.writing = new WritingCheck(form, layout, rules);
        this.repair = new RowRepair(layout, identities);
        this.guilty = new GuiltyCells(form, identities, layout, rules);
    }

    private void refuseUnknownRule(String id) {
        if (!rules.has(id)
                || rules.rule(id).kind() != RuleKind.IDENTITY
                || !rules.rule(id).isFor(form.id())) {
            throw Refusal.of("rule.identity-missing", Map.of("form", form.id(), "rule", id));
        }
    }

    /**
     * Checks the cells of one report.
     *
     * @param known what earlier stages found in this report; stands first in the result, with proposals where a row can
     *     be repaired by proof
     */
    public Checked check(List<Cell> cells, List<Finding> known) {
        Sheet sheet = new Sheet(layout, cells);
        List<IdentityCheck> failed = new ArrayList<>();
        List<IdentityCheck> notAssessable = new ArrayList<>();
        int passed = 0;
        for (IdentityCheck identity : identities) {
            switch (identity.assess(sheet)) {
                case PASSED -> passed++;
                case FAILED -> failed.add(identity);
                case NOT_ASSESSABLE, SETTLED -> notAssessable.add(identity);
            }
        }
        Proposals proposals = Proposals.of(notAssessable, sheet, layout);

        List<Finding> findings = new ArrayList<>();
        known.forEach(finding -> findings.add(repair.withProposal(finding, sheet)));
        passed += completeness.check(sheet, findings);
        writing.check(sheet, proposals, findings);
        checkGroupRows(sheet, findings);
        passed += numbers.check(sheet, explained(known), findings);
        if (!failed.isEmpty()) {
            findings.addAll(guilty.findings(failed, sheet));
        }
        notAssessable.forEach(identity -> findings.add(identity.notAssessable(sheet, proposals)));
        return new Checked(findings, passed);
    }

    /** The cells that stand in an equation that holds, and in none that fails: each of them is as good as read twice. */
    public Set<CellKey> proved(List<Cell> cells) {
        Sheet sheet = new Sheet(layout, cells);
        Set<CellKey> proved = new HashSet<>();
        Set<CellKey> doubted = new HashSet<>();
        for (IdentityCheck identity : identities) {
            if (identity.isEquation()) {
                Outcome outcome = identity.assess(sheet);
                if (outcome != Outcome.NOT_ASSESSABLE) {
                    identity.operands()
                            .mapToObj(layout::key)
                            .forEach(outcome == Outcome.PASSED ? proved::add : doubted::add);
                }
            }
        }
        proved.removeAll(doubted);
        return proved;
    }

    private static Set<Place> explained(List<Finding> known) {
        return known.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED && SAY_WHY_UNREADABLE.contains(finding.rule()))
                .map(Finding::place)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A row that only groups others has no cells; numbers there stand for a subtotal that the form does not ask for. */
    private void checkGroupRows(Sheet sheet, List<Finding> findings) {
        Map<Place, List<Cell>> byRow = new LinkedHashMap<>();
        for (Cell cell : sheet.outside()) {
            Place row = Place.row(cell.key().table(), cell.key().row());
            byRow.computeIfAbsent(row, first -> new ArrayList<>()).add(cell);
        }
        byRow.forEach((place, cells) -> findings.add(valueInGroupRow(place, cells)));
    }

    private Finding valueInGroupRow(Place place, List<Cell> cells) {
        Row row = form.table(place.table()).stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.rows().stream())
                .filter(each -> each.group() && each.code().equals(place.row()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The form " + form.id() + " has no cell " + cells.get(0).key() + "."));
        Map<String, String> arguments = Map.of(
                "table", layout.tableName(place.table()),
                "row", row.label().official(),
                "raw", cells.stream().map(Cell::raw).collect(Collectors.joining(" ")));
        return rules.failed(VALUE_IN_GROUP_ROW, place, cells.get(0).source(), arguments);
    }
}
