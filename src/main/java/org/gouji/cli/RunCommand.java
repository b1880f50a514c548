package org.gouji.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.job.ConsolidationRun;
import org.gouji.job.CountyStatus;
import org.gouji.job.JobTree;
import org.gouji.job.JobTree.RegionJob;
import org.gouji.job.RegionRun;
import org.gouji.job.RegionStatus;
import org.gouji.job.RunResult;
import org.gouji.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The nightly consolidation: reads what came in, checks it, adds it up and publishes it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "汇总：读入收到的报告，核对，汇总，发布结果。已读过且未变的文件不再读。",
            "The nightly consolidation: reads what came in, checks it, adds it up and publishes it. What has not changed",
            "since the last run is not read again. A run that was interrupted is taken up where it stopped."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji run                        the sample county",
            "  gouji run jobs/county.yml        your own",
            "  gouji run jobs/city.yml          a city with its counties",
            "  gouji run jobs/county.yml --set inbox=/mnt/received --set threads=1",
            "  gouji run jobs/county.yml --distribute        files are read by every 'gouji worker' too"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(
            names = "--distribute",
            description = {
                "分给各工作机一起读（见 gouji worker），须用PostgreSQL数据库；结果相同。",
                "Files are read by all workers that are there (see 'gouji worker'); needs PostgreSQL. The result is the same."
            })
    private boolean distribute;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        JobTree tree = job.tree();
        if (tree instanceof RegionJob region) {
            if (distribute) {
                throw Refusal.of("worker.region", Map.of());
            }
            return runRegion(terminal, region);
        }
        RunResult result = run(terminal);
        StatusPrinter printer = new StatusPrinter(terminal);
        printer.printRun(result.status());
        printer.printYears(result.status());
        return verdict(terminal, result);
    }

    private RunResult run(Terminal terminal) {
        try (RunReporter reporter = new RunReporter(terminal)) {
            return distribute
                    ? ConsolidationRun.distribute(job.settings(), reporter)
                    : ConsolidationRun.run(job.settings(), reporter);
        }
    }

    /** Each county in turn, then what is above them. */
    private static int runRegion(Terminal terminal, RegionJob region) {
        RegionRun.Result result;
        try (RunReporter reporter = new RunReporter(terminal)) {
            result = RegionRun.run(region, reporter);
        }
        StatusPrinter printer = new StatusPrinter(terminal);
        long errors = 0;
        int rejected = 0;
        for (Map.Entry<String, RunResult> county : result.counties().entrySet()) {
            CountyStatus status = county.getValue().status();
            printer.printCountyName(county.getKey());
            printer.printRun(status);
            printer.printYears(status);
            errors += status.errors();
            rejected += status.rejected().size();
        }
        printer.printRegions(RegionStatus.of(region));
        Map<String, String> arguments = Map.of(
                "errors", Long.toString(errors),
                "rejected", Integer.toString(rejected),
                "output", region.output().toString());
        if (!result.stopped().isEmpty()) {
            result.stopped().forEach((county, reason) -> terminal.complain(county + ": " + reason.getMessage()));
            terminal.verdict(
                    "run.stopped",
                    Map.of(
                            "n", Integer.toString(result.stopped().size()),
                            "output", region.output().toString()));
            return ExitCode.OPERATOR.code();
        }
        terminal.verdict(errors > 0 ? "run.findings" : "run.clean", arguments);
        return (errors > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }

    private static int verdict(Terminal terminal, RunResult result) {
        CountyStatus status = result.status();
        Map<String, String> arguments = Map.of(
                "errors", Long.toString(status.errors()),
                "rejected", Integer.toString(status.rejected().size()),
                "output", result.output().toString());
        terminal.verdict(status.errors() > 0 ? "run.findings" : "run.clean", arguments);
        return (status.errors() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
}
