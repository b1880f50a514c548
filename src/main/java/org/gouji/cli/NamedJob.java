package org.gouji.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gouji.job.JobSettings;
import org.gouji.job.JobTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The job of a command whose own words are about something else. */
final class NamedJob {

    @Option(
            names = "--job",
            paramLabel = "JOB.yml",
            description = "任务文件，不写则为样例县 / job file; without one, the sample county.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "替换任务文件中的一项，可多次使用 / puts a value in place of one of the job file; may be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    JobSettings settings() {
        return JobOptions.settings(file, overrides);
    }

    /** The job, which may be that of a region. */
    JobTree tree() {
        return JobOptions.tree(file, overrides);
    }
}
