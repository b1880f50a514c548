package org.gouji.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.job.JobTree.RegionJob;
import org.gouji.model.ReportYear;
import org.gouji.publish.Packages;
import org.gouji.publish.RegionSite;
import org.gouji.publish.RegionView.Line;

/** The page of a region, from what its members have published. */
final class RegionPages {

    private static final String FOLDER = "site";

    private RegionPages() {}

    static void write(RegionJob region) throws IOException {
        List<Integer> years = List.copyOf(RegionRun.years(region));
        Path site = region.output().resolve(FOLDER);
        List<Line> lines = new ArrayList<>();
        lines.add(line(region, site, years));
        for (JobTree member : region.members()) {
            lines.add(line(member, site, years));
        }
        RegionSite.write(site, region.name(), years, lines);
    }

    private static Line line(JobTree tree, Path site, List<Integer> years) throws IOException {
        List<String> coverage = new ArrayList<>();
        for (int year : years) {
            Optional<Path> version = Packages.current(tree.output(), tree.code(), new ReportYear(year));
            coverage.add(version.isPresent() ? Packages.coverage(version.get()).toString() : "");
        }
        Path pages = tree.output().resolve(FOLDER).resolve("index.html");
        String address = site.toAbsolutePath()
                .normalize()
                .relativize(pages.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        return new Line(tree.code(), tree.name(), address, coverage);
    }
}
