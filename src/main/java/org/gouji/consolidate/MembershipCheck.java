package org.gouji.consolidate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.roster.UnitKind;

/** Who is missing, late, on the wrong edition, not a member or hands in a copy: findings about a consolidation. */
public final class MembershipCheck {

    /** Article 49 of the regulation names this day for departments. */
    private static final MonthDay BY_LAW = MonthDay.of(1, 31);

    private final RuleBook rules;

    public MembershipCheck(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The findings about the county as a whole first, then those about single units.
     *
     * @param unassigned hashes of the files that are nobody's report, by path
     */
    public List<CountyFinding> check(CountyTables tables, Map<String, String> unassigned) {
        List<CountyFinding> findings = new ArrayList<>();
        String missing = names(tables, unit -> unit.status() == UnitStatus.MISSING);
        String extra = names(tables, unit -> unit.status() == UnitStatus.NOT_MEMBER);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            findings.add(new CountyFinding("", "", "", failed("HI-02", Map.of("missing", missing, "extra", extra))));
        }
        for (UnitCoverage unit : tables.units()) {
            if (unit.status() == UnitStatus.OTHER_FORM) {
                findings.add(CountyFinding.of(unit, otherForm(unit, tables.round())));
            } else if (unit.status() == UnitStatus.LATE) {
                findings.add(CountyFinding.of(unit, late(unit, tables.round())));
            }
        }
        findings.addAll(new CopyCheck(rules).check(tables, unassigned));
        return findings;
    }

    private static String names(CountyTables tables, Predicate<UnitCoverage> wanted) {
        return tables.units().stream()
                .filter(wanted)
                .map(unit -> unit.name().isEmpty() ? unit.unit().code() : unit.name())
                .collect(Collectors.joining("、"));
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
        return failed(
                isByLaw ? "DL-01" : "DL-03",
                Map.of("unit", unit.name(), "left", received, "right", deadline.toString()));
    }

    private Finding failed(String rule, Map<String, String> arguments) {
        return rules.failed(rule, Place.REPORT, new Source.Whole(), arguments);
    }
}
