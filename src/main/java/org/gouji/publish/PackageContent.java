package org.gouji.publish;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gouji.consolidate.Circumstances;
import org.gouji.consolidate.OtherVersions;
import org.gouji.consolidate.Round;
import org.gouji.model.Arrival;
import org.gouji.publish.csv.RulesCsv;
import org.gouji.roster.Roster;

/**
 * What a package is about, besides the submissions.
 *
 * @param unassigned by file
 * @param arrivals everything handed in for the year, by unit
 * @param rules the register of rules, in the order of definition
 * @param definitions fingerprints of what the numbers depend on besides the reports: forms, rules, roster
 * @param standing whether its numbers are meant to stay
 * @param copies what it holds besides the tables as CSV
 * @param versions what was handed in and does not count, because another version does
 * @param isReadAnew whether files were read by another program, or with other definitions, than for the version before
 */
public record PackageContent(
        Roster roster,
        Round round,
        List<UnassignedReport> unassigned,
        List<Arrival> arrivals,
        List<RulesCsv.Line> rules,
        Map<String, String> definitions,
        Standing standing,
        Set<PackageCopy> copies,
        OtherVersions versions,
        boolean isReadAnew) {

    /**
     * Whether the numbers are meant to stay.
     *
     * @param isLocked whether a final version is in place already
     * @param isHeld whether numbers that came in since are held back because of it
     */
    public record Standing(PackageStatus status, boolean isLocked, boolean isHeld) {

        public static final Standing OPEN = new Standing(PackageStatus.PROVISIONAL, false, false);

        /** In a word: {@code provisional}, {@code final} or {@code held}. */
        public String code() {
            return isHeld ? "held" : status.code();
        }
    }

    /** Of tables as CSV alone, where no other version is known. */
    public PackageContent(
            Roster roster,
            Round round,
            List<UnassignedReport> unassigned,
            List<Arrival> arrivals,
            List<RulesCsv.Line> rules,
            Map<String, String> definitions,
            boolean isReadAnew) {
        this(
                roster,
                round,
                unassigned,
                arrivals,
                rules,
                definitions,
                Standing.OPEN,
                Set.of(),
                OtherVersions.NONE,
                isReadAnew);
    }

    public PackageContent {
        unassigned = List.copyOf(unassigned);
        arrivals = List.copyOf(arrivals);
        rules = List.copyOf(rules);
        definitions = Collections.unmodifiableMap(new TreeMap<>(definitions));
        copies = Collections.unmodifiableSortedSet(new TreeSet<>(copies));
    }

    /** What the county is checked with besides the reports. */
    public Circumstances circumstances() {
        return new Circumstances(roster, unassignedFiles(), versions);
    }

    /** The hashes of the files that are nobody's report, by path. */
    public Map<String, String> unassignedFiles() {
        Map<String, String> files = new TreeMap<>();
        unassigned.stream()
                .filter(UnassignedReport::isOpen)
                .forEach(report -> files.put(report.file(), report.sha256()));
        return files;
    }

    /** The name of the package's folder, such as {@code 990100-2021}. */
    String name() {
        return Packages.name(roster.county().code(), round.year());
    }
}
