package org.gouji.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gouji.job.JobFile;
import org.gouji.job.JobSettings;
import org.gouji.job.JobTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job a command is about. */
final class JobOptions {

    /** Set by the launcher: where Gouji is installed. */
    private static final String HOME = "gouji.home";

    private static final String SAMPLE = "jobs/sample.yml";

    @Parameters(
            arity = "0..1",
            paramLabel = "JOB.yml",
            description = "任务文件，不写则为样例县 / job file; without one, the sample county of " + SAMPLE + ".")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {
                "替换任务文件中的一项，可多次使用 / puts a value in place of one of the job file; may be repeated.",
                "Inner keys with a dot: --set database.url=..."
            })
    private Map<String, String> overrides = new LinkedHashMap<>();

    JobSettings settings() {
        return settings(file, overrides);
    }

    /** The job, which may be that of a region. */
    JobTree tree() {
        return tree(file, overrides);
    }

    /** The settings of a job file, or of the sample county where none is named. */
    static JobSettings settings(@Nullable Path file, Map<String, String> overrides) {
        return JobFile.read(place(file), overrides, System.getenv());
    }

    static JobTree tree(@Nullable Path file, Map<String, String> overrides) {
        return JobTree.read(place(file), overrides, System.getenv());
    }

    private static Path place(@Nullable Path file) {
        return file == null ? Path.of(System.getProperty(HOME, "")).resolve(SAMPLE) : file;
    }
}
