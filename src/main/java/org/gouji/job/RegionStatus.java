package org.gouji.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.job.JobTree.RegionJob;
import org.gouji.message.Refusal;
import org.gouji.model.ReportYear;
import org.gouji.publish.Packages;
import org.gouji.publish.verify.RegionReceipt;

/** Where the regions of a job stand, by what they have published. Changes nothing. */
public final class RegionStatus {

    private RegionStatus() {}

    /**
     * A year of a region.
     *
     * @param published how many of the members are in its numbers
     * @param coverage units that are counted, of those due
     */
    public record Line(String code, String name, int year, int members, long published, Packages.Coverage coverage) {}

    /** The region and those below it, each region before its members. */
    public static List<Line> of(JobTree tree) {
        List<Line> lines = new ArrayList<>();
        try {
            for (JobTree each : tree.all().toList()) {
                if (each instanceof RegionJob) {
                    for (int year : Packages.years(each.output(), each.code())) {
                        lines.add(line(each, new ReportYear(year)));
                    }
                }
            }
        } catch (IOException e) {
            throw Refusal.of("cli.explain.unreadable", Map.of("cause", String.valueOf(e.getMessage())), e);
        }
        return lines;
    }

    private static Line line(JobTree region, ReportYear year) throws IOException {
        Optional<Path> version = Packages.current(region.output(), region.code(), year);
        Map<String, String> members = RegionReceipt.members(version.orElseThrow());
        long published = members.values().stream().filter("published"::equals).count();
        return new Line(
                region.code(),
                region.name(),
                year.year(),
                members.size(),
                published,
                Packages.coverage(version.orElseThrow()));
    }
}
