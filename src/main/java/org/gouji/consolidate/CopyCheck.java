package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * The same file, or the same numbers in another file, handed in by two units for one year. Nobody can say whose they are,
 * so nothing is taken out of the sums, but everybody concerned is told.
 */
final class CopyCheck {

    private final RuleBook rules;

    CopyCheck(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The findings by unit, those about files that are nobody's report last.
     *
     * @param unassigned hashes of these files by path
     */
    List<CountyFinding> check(CountyTables tables, Map<String, String> unassigned) {
        List<Handed> all = new ArrayList<>();
        for (UnitCoverage unit : tables.units()) {
            if (unit.status() != UnitStatus.MISSING) {
                all.add(new Handed(
                        unit.unit().code(),
                        unit.name(),
                        unit.receipt().file(),
                        unit.receipt().likeness()));
            }
        }
        new TreeMap<>(unassigned)
                .forEach((file, sha256) -> all.add(new Handed("", "", file, new Likeness(sha256, ""))));
        String year = tables.round().year().toString();
        Map<String, List<Handed>> byFile = by(all, Likeness::sha256);
        Map<String, List<Handed>> byNumbers = by(all, Likeness::numbers);
        List<CountyFinding> findings = new ArrayList<>();
        for (Handed one : all) {
            List<Handed> same = byFile.getOrDefault(one.likeness().sha256(), List.of()).stream()
                    .filter(one::isSameFileAs)
                    .toList();
            if (!same.isEmpty()) {
                findings.add(one.failed(rules, "ST-10", year, same));
            }
            List<Handed> alike = byNumbers.getOrDefault(one.likeness().numbers(), List.of()).stream()
                    .filter(one::isAnotherReportThan)
                    .toList();
            if (!alike.isEmpty()) {
                findings.add(one.failed(rules, "HI-08", year, alike));
            }
        }
        return findings;
    }

    private static Map<String, List<Handed>> by(List<Handed> all, Function<Likeness, String> mark) {
        return all.stream()
                .filter(handed -> !mark.apply(handed.likeness()).isEmpty())
                .collect(Collectors.groupingBy(handed -> mark.apply(handed.likeness())));
    }

    /** What was handed in; unit and name are empty if it is nobody's report. */
    private record Handed(String unit, String name, String file, Likeness likeness) {

        /** One file may hold the reports of two units, and what is nobody's is nobody's copy. */
        boolean isSameFileAs(Handed other) {
            boolean isSomebodys = !unit.isEmpty() || !other.unit.isEmpty();
            return isSomebodys && !file.equals(other.file);
        }

        boolean isAnotherReportThan(Handed other) {
            return !unit.equals(other.unit)
                    && (file.equals(other.file) || !likeness.sha256().equals(other.likeness.sha256()));
        }

        CountyFinding failed(RuleBook rules, String rule, String year, List<Handed> others) {
            Map<String, String> arguments =
                    Map.of("unit2", joined(others, Handed::name), "year2", year, "file", joined(others, Handed::file));
            return new CountyFinding(unit, name, file, rules.failed(rule, Place.REPORT, new Source.Whole(), arguments));
        }

        private static String joined(List<Handed> others, Function<Handed, String> field) {
            return others.stream()
                    .map(field)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("、"));
        }
    }
}
