package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.locate.Location;
import org.gouji.check.locate.Locator;
import org.gouji.check.locate.Repair;
import org.gouji.check.locate.RepairPair;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;

/**
 * Names the cell behind the sums that fail, where they tell, so that a clerk reads one sentence and not one for each sum.
 * The sums stay listed and point to the cell.
 */
final class GuiltyCells {

    private static final String ONE = "SUM-01";
    private static final String TWO = "SUM-02";
    private static final String MORE = "SUM-03";

    /** A clerk looks at a few pairs, not at all. */
    private static final int SHOWN = 3;

    /** What the failing sums of one locator come from, in words for each of them; empty where that cannot be said. */
    private record Guilt(List<Finding> findings, String cause) {}

    private static final Guilt UNKNOWN = new Guilt(List.of(), "");

    private final Layout layout;
    private final RuleBook rules;
    private final List<Locator> locators;
    private final Map<IdentityCheck, Locator> locatorOf = new HashMap<>();

    /** Only sums that have to hold say what another cell must be. */
    GuiltyCells(Form form, List<IdentityCheck> identities, Layout layout, RuleBook rules) {
        this.layout = layout;
        this.rules = rules;
        List<IdentityCheck> strict = identities.stream()
                .filter(each -> rules.rule(each.identity().rule()).severity() == Severity.ERROR)
                .toList();
        this.locators =
                Locator.of(form, strict.stream().map(IdentityCheck::identity).toList());
        for (IdentityCheck each : strict) {
            locators.stream()
                    .filter(locator -> locator.looksAt(each.identity()))
                    .forEach(locator -> locatorOf.put(each, locator));
        }
    }

    /** The findings about the guilty cells, and after them those about the sums. */
    List<Finding> findings(List<IdentityCheck> failed, Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        Map<Locator, String> causes = new HashMap<>();
        for (Locator locator : locators) {
            List<IdentityCheck> itsFailed = failed.stream()
                    .filter(each -> locator.equals(locatorOf.get(each)))
                    .toList();
            if (!itsFailed.isEmpty()) {
                Guilt guilt = guilt(locator, itsFailed, sheet);
                findings.addAll(guilt.findings);
                causes.put(locator, guilt.cause);
            }
        }
        for (IdentityCheck each : failed) {
            Optional<String> cause = Optional.ofNullable(locatorOf.get(each)).map(causes::get);
            findings.add(each.failed(sheet, cause.orElse("")));
        }
        return findings;
    }

    private Guilt guilt(Locator locator, List<IdentityCheck> failed, Sheet sheet) {
        Location location = locator.locate(key -> number(sheet, layout.number(key)));
        if (location instanceof Location.One one && rules.isOn(ONE)) {
            return one(one.repair(), failed, sheet);
        }
        if (location instanceof Location.Two two && rules.isOn(TWO)) {
            return two(two.candidates(), failed, sheet);
        }
        if (location instanceof Location.MoreThanTwo && rules.isOn(MORE)) {
            Source source = sheet.firstSource(failed.get(0).operands().toArray());
            return new Guilt(List.of(table(MORE, failed, source, Map.of(), "")), "");
        }
        return UNKNOWN;
    }

    private static Optional<BigDecimal> number(Sheet sheet, int cell) {
        return sheet.isNumber(cell) ? Optional.of(sheet.number(cell)) : Optional.empty();
    }

    private Guilt one(Repair repair, List<IdentityCheck> failed, Sheet sheet) {
        int cell = layout.number(repair.cell());
        String corrected = Sum.text(repair.corrected());
        Map<String, String> arguments = Map.of(
                "table", layout.tableName(repair.cell().table()),
                "row", layout.rowLabel(cell),
                "c", layout.columnLabel(cell),
                "left", Sum.text(repair.printed()),
                "right", corrected,
                "n", Integer.toString(failed.size()));
        Finding finding = rules.failed(ONE, Place.of(repair.cell()), sheet.source(cell), arguments, corrected);
        return new Guilt(List.of(finding), name(repair.cell()));
    }

    private Guilt two(List<RepairPair> candidates, List<IdentityCheck> failed, Sheet sheet) {
        RepairPair likeliest = candidates.get(0);
        String cells = candidates.stream()
                .limit(SHOWN)
                .map(pair -> change(pair.first()) + "、" + change(pair.second()))
                .collect(Collectors.joining("；"));
        String more = candidates.size() > SHOWN ? "……" : "";
        boolean clear =
                candidates.size() == 1 || likeliest.cost() < candidates.get(1).cost();
        String proposal = clear ? proposal(likeliest.first()) + "；" + proposal(likeliest.second()) : "";
        Source source = sheet.source(layout.number(likeliest.first().cell()));
        Finding finding = table(TWO, failed, source, Map.of("cells", cells + more), proposal);
        List<RepairPair> blamed = clear ? List.of(likeliest) : candidates;
        return new Guilt(List.of(finding), blamed.size() > SHOWN ? "" : names(blamed));
    }

    private Finding table(
            String rule, List<IdentityCheck> failed, Source source, Map<String, String> own, String proposal) {
        String table = failed.get(0).identity().place().table();
        Map<String, String> arguments = new TreeMap<>(own);
        arguments.put("table", layout.tableName(table));
        arguments.put("n", Integer.toString(failed.size()));
        return rules.failed(rule, Place.table(table), source, arguments, proposal);
    }

    private String names(List<RepairPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .map(repair -> name(repair.cell()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String change(Repair repair) {
        return name(repair.cell()) + " " + Sum.text(repair.printed()) + "→" + Sum.text(repair.corrected());
    }

    private String proposal(Repair repair) {
        return name(repair.cell()) + "=" + Sum.text(repair.corrected());
    }

    private String name(CellKey key) {
        int cell = layout.number(key);
        String row = layout.rowLabel(cell);
        return "“" + (row.isEmpty() ? "" : row + "·") + layout.columnLabel(cell) + "”";
    }
}
