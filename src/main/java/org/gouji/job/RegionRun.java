package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.job.JobTree.CountyJob;
import org.gouji.job.JobTree.RegionJob;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.model.ReportYear;
import org.gouji.publish.Packages;
import org.gouji.publish.RegionContent;
import org.gouji.publish.RegionContent.Member;
import org.gouji.publish.RegionPublisher;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;
import org.gouji.roster.Unit;

/**
 * One run of a region: of each county below it, one after the other, and then of the regions from below. A region adds up
 * what its members published and loads no report, so a province needs no more memory than its largest county.
 */
public final class RegionRun {

    private final CountyRuns counties;
    private final RunProgress progress;
    private final Map<String, Roster> rosters = new HashMap<>();

    /** How a county is run. */
    @FunctionalInterface
    interface CountyRuns {
        RunResult run(JobSettings settings);
    }

    /**
     * How the counties stand after it, by name in their order.
     *
     * @param stopped counties whose run the operator has to put right first; what they published before still counts above
     */
    public record Result(Map<String, RunResult> counties, Map<String, OperatorException> stopped) {}

    RegionRun(CountyRuns counties, RunProgress progress) {
        this.counties = counties;
        this.progress = progress;
    }

    /** Does a run as the job files say. */
    public static Result run(RegionJob region, RunProgress progress) {
        return new RegionRun(settings -> ConsolidationRun.run(settings, progress), progress).run(region);
    }

    Result run(RegionJob region) {
        OutputFolder.requireWritable(region.output());
        Map<String, RunResult> results = new LinkedHashMap<>();
        Map<String, OperatorException> stopped = new LinkedHashMap<>();
        region.counties().forEach(county -> {
            try {
                results.put(county.name(), counties.run(county.settings()));
            } catch (OperatorException e) {
                stopped.put(county.name(), e);
            }
        });
        publish(region);
        return new Result(results, stopped);
    }

    /** What is below comes first. */
    private void publish(RegionJob region) {
        for (JobTree member : region.members()) {
            if (member instanceof RegionJob below) {
                publish(below);
            }
        }
        try {
            FormLibrary forms = FormLibrary.builtIn();
            for (int year : years(region)) {
                ReportYear of = new ReportYear(year);
                Optional<Form> form = forms.formFor(of);
                if (form.isEmpty()) {
                    progress.says(RunNotice.NO_FORM, year);
                    continue;
                }
                requireOnce(region, of);
                if (new RegionPublisher(region.output()).publish(content(region, of, form.get()))) {
                    progress.says(RunNotice.PUBLISHED, year);
                }
            }
            RegionPages.write(region);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The years for which anything is published below, or was published here. */
    static SortedSet<Integer> years(JobTree tree) throws IOException {
        SortedSet<Integer> years = new TreeSet<>(Packages.years(tree.output(), tree.code()));
        for (JobTree member : tree.members()) {
            years.addAll(years(member));
        }
        return years;
    }

    private RegionContent content(RegionJob region, ReportYear year, Form form) throws IOException {
        List<Member> members = new ArrayList<>();
        for (JobTree member : region.members()) {
            members.add(new Member(
                    member.code(),
                    member.name(),
                    member instanceof RegionJob,
                    Packages.current(member.output(), member.code(), year),
                    due(member, year)));
        }
        members.sort(Comparator.comparing(Member::code));
        return new RegionContent(region.code(), region.name(), year, form, region.copies(), members);
    }

    private int due(JobTree member, ReportYear year) {
        return member.counties()
                .mapToInt(county -> (int) roster(county.settings()).unitsIn(year).stream()
                        .filter(Unit::isAdded)
                        .count())
                .sum();
    }

    private Roster roster(JobSettings settings) {
        return rosters.computeIfAbsent(
                settings.county().code(),
                any -> new RosterReader(settings.county())
                        .read(settings.folders().roster()));
    }

    /** A unit that moved is on the rosters of two counties, and has to end on one of them before it begins on the other. */
    private static void requireOnce(RegionJob region, ReportYear year) throws IOException {
        Map<String, String> counted = new HashMap<>();
        for (CountyJob county : region.counties().toList()) {
            Optional<Path> version = Packages.current(county.output(), county.code(), year);
            if (version.isPresent()) {
                for (String unit : Packages.counted(version.get())) {
                    String other = counted.put(unit, county.name());
                    if (other != null) {
                        throw Refusal.of(
                                "region.unit-twice",
                                Map.of(
                                        "region", region.name(),
                                        "year", year.toString(),
                                        "unit", unit,
                                        "one", other,
                                        "other", county.name()));
                    }
                }
            }
        }
    }
}
