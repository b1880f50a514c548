package org.gouji.consolidate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.roster.UnitKind;

/** Who is missing, late, on the wrong edition, not a member or hands in a copy. */
final class MembershipCheck {

    /** Article 49 of the regulation names this day for departments. */
    private static final MonthDay BY_LAW = MonthDay.of(1, 31);

    private final RuleBook rules;

    MembershipCheck(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The findings about single units, by unit, then those about copies.
     *
     * @param unassigned hashes of the files that are nobody's report, by path
     */
    List<CountyFinding> check(CountyTables tables, Map<String, String> unassigned) {
        List<CountyFinding> findings = new ArrayList<>();
        for (UnitCoverage unit : tables.units()) {
            about(unit, tables.round()).ifPresent(finding -> findings.add(CountyFinding.of(unit, finding)));
        }
        findings.addAll(new CopyCheck(rules).check(tables, unassigned));
        return findings;
    }

    private Optional<Finding> about(UnitCoverage unit, Round round) {
        return switch (unit.status()) {
            case MISSING -> Optional.of(failed("HI-02", Map.of("missing", name(unit), "extra", "")));
            case NOT_MEMBER -> Optional.of(failed("HI-02", Map.of("missing", "", "extra", name(unit))));
            case OTHER_FORM -> Optional.of(otherForm(unit, round));
            case LATE -> Optional.of(late(unit, round));
            case COMPARED -> aboutCompared(unit, round);
            case RECEIVED, EXCLUDED, VERTICAL -> Optional.empty();
        };
    }

    /** On another edition nothing can be compared, and there is a day for what a county publishes. */
    private Optional<Finding> aboutCompared(UnitCoverage unit, Round round) {
        if (!unit.receipt().form().equals(round.form().id().toString())) {
            return Optional.of(otherForm(unit, round));
        }
        return LocalDate.parse(unit.receipt().received()).isAfter(round.deadline(UnitKind.COUNTY))
                ? Optional.of(late(unit, round))
                : Optional.empty();
    }

    /** Of several reports of the last day nobody said which one counts. */
    List<CountyFinding> rivals(CountyTables tables, OtherVersions versions) {
        List<CountyFinding> findings = new ArrayList<>();
        new TreeMap<>(versions.rivals()).forEach((unit, files) -> {
            UnitCoverage line = tables.unit(unit);
            Map<String, String> arguments = Map.of(
                    "unit", line.name(),
                    "year", tables.round().year().toString(),
                    "n", Integer.toString(files.size()),
                    "file", files.get(0),
                    "files", String.join("、", files.subList(1, files.size())));
            findings.add(CountyFinding.of(line, failed("HI-03", arguments)));
        });
        return findings;
    }

    private static String name(UnitCoverage unit) {
        return unit.name().isEmpty() ? unit.unit().code() : unit.name();
    }

    private Finding otherForm(UnitCoverage unit, Round round) {
        return failed(
                "HI-05",
                Map.of(
                        "unit", unit.name(),
                        "year", round.year().toString(),
                        "left", unit.receipt().form(),
                        "right", round.form().id().toString()));
    }

    private Finding late(UnitCoverage unit, Round round) {
        UnitKind kind = UnitKind.ofCode(unit.kind()).orElseThrow();
        LocalDate deadline = round.deadline(kind);
        String received = unit.receipt().received();
        boolean isByLaw = kind.isCountyLevel() && MonthDay.from(deadline).equals(BY_LAW);
        String rule = isByLaw ? "DL-01" : "DL-03";
        return failed(
                kind == UnitKind.COUNTY ? "DL-02" : rule,
                Map.of("unit", unit.name(), "left", received, "right", deadline.toString()));
    }

    private Finding failed(String rule, Map<String, String> arguments) {
        return rules.failed(rule, Place.REPORT, new Source.Whole(), arguments);
    }
}
