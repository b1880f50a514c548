package org.gouji.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.check.RuleBook;
import org.gouji.document.Origin;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * What was opened beside a report or a reply in the same archive or e-mail and holds none itself: a letter, a picture, what the sender
 * wrote. That is no mistake and only said, unless it may be a report that could not be read: by its name, or because
 * something in it could not be opened.
 */
final class EnclosedFiles {

    /** Said of files that can be looked into, and in which there is nothing like a report. */
    private static final Set<String> NOTHING_THERE = Set.of("ST-17", "FILE-01", "FILE-02", "FILE-05", "FILE-05P");

    /** In an archive that cannot be opened there may be anything. */
    private static final Set<String> ARCHIVES = Set.of("RAR", "SEVEN_Z");

    private static final Pattern NAMED_AS_REPORT = Pattern.compile("年报|年度报告|信息公开");

    private final RuleBook rules;
    private final Set<String> withReports = new HashSet<>();

    /**
     * Takes all that was opened in one file of the inbox.
     *
     * @param readings of it and of what it holds
     */
    EnclosedFiles(RuleBook rules, List<EntryReading> readings) {
        this.rules = rules;
        readings.stream()
                .filter(EntryReading::isOfUse)
                .forEach(reading -> withReports.add(reading.origin().container()));
    }

    /** The findings about one of them. */
    List<Finding> findings(EntryReading reading) {
        Origin origin = reading.origin();
        boolean isBesideReport = origin.isHeld() && withReports.contains(origin.container());
        if (!isBesideReport || reading.isOfUse() || isNamedAsReport(origin.path())) {
            return reading.findings();
        }
        return reading.findings().stream().allMatch(EnclosedFiles::saysNothingIsThere)
                ? List.of(noReport(origin))
                : reading.findings();
    }

    private static boolean isNamedAsReport(String path) {
        return NAMED_AS_REPORT
                .matcher(path.substring(path.lastIndexOf('/') + 1))
                .find();
    }

    private static boolean saysNothingIsThere(Finding finding) {
        return !finding.isError()
                || isPictureOfNoTable(finding)
                || (NOTHING_THERE.contains(finding.rule())
                        && !ARCHIVES.contains(finding.arguments().getOrDefault("raw", "")));
    }

    /** Such as the emblem below what the sender wrote. */
    private static boolean isPictureOfNoTable(Finding finding) {
        return finding.rule().equals("ST-02P") && finding.place().equals(Place.REPORT);
    }

    private Finding noReport(Origin origin) {
        return rules.failed("FILE-12", Place.REPORT, origin.around(new Source.Whole()), Map.of("raw", origin.path()));
    }
}
