package org.gouji.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.job.CountyStatus;
import org.gouji.job.JobTree;
import org.gouji.job.RegionStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says where the county stands. Changes nothing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "现状：上次运行、谁报了、谁逾期、谁未报、谁的报告有错、全县数字齐不齐。不改动任何东西。",
            "Where the county stands: the last run, who reported, who is late or missing, whose report has errors, how",
            "complete the county's numbers are. Changes nothing."
        })
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--json",
            description = "输出JSON，供程序使用 / as JSON, for programs: jobs/status.schema.json, region-status.schema.json.")
    private boolean json;

    @Option(names = "--history", description = "列出最近的各次运行 / lists the last runs as well.")
    private boolean history;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        JobTree tree = job.tree();
        if (tree instanceof JobTree.CountyJob county) {
            return printCounty(terminal, county);
        }
        return printRegion(terminal, tree);
    }

    private int printRegion(Terminal terminal, JobTree region) {
        StatusPrinter printer = new StatusPrinter(terminal);
        Map<JobTree.CountyJob, Optional<CountyStatus>> statuses = new LinkedHashMap<>();
        int code = ExitCode.CLEAN.code();
        for (JobTree.CountyJob county : region.counties().toList()) {
            if (!json) {
                printer.printCountyName(county.name());
            }
            Optional<CountyStatus> status = CountyStatus.of(county.settings());
            code = Math.max(code, verdict(terminal, status));
            statuses.put(county, status);
            if (!json) {
                status.ifPresent(each -> print(each, printer));
            }
        }
        if (json) {
            terminal.print(StatusJson.of(region, statuses, RegionStatus.of(region)));
        } else {
            printer.printRegions(RegionStatus.of(region));
        }
        return code;
    }

    private int printCounty(Terminal terminal, JobTree.CountyJob county) {
        Optional<CountyStatus> status = CountyStatus.of(county.settings());
        status.ifPresent(each -> {
            if (json) {
                terminal.print(StatusJson.of(each));
            } else {
                print(each, new StatusPrinter(terminal));
            }
        });
        return verdict(terminal, status);
    }

    private void print(CountyStatus status, StatusPrinter printer) {
        printer.printRun(status);
        printer.printTime(status);
        if (history) {
            printer.printHistory(status);
        }
        printer.printWorkers(status);
        printer.printYears(status);
        printer.printDeliveries(status);
        printer.printFindings(status);
        printer.printFinals(status);
        printer.printUnits(status);
        printer.printCounty(status);
        printer.printRejected(status);
        printer.printCompleteness(status);
    }

    private static int verdict(Terminal terminal, Optional<CountyStatus> asked) {
        if (asked.isEmpty()) {
            terminal.verdict("status.none", Map.of());
            return ExitCode.OPERATOR.code();
        }
        CountyStatus status = asked.get();
        boolean hasErrors = status.errors() > 0;
        String key = !status.isUpToDate() ? "status.unfinished" : hasErrors ? "status.findings" : "status.clean";
        terminal.verdict(key, Map.of("errors", Long.toString(status.errors())));
        if (!status.isUpToDate()) {
            return ExitCode.OPERATOR.code();
        }
        return (hasErrors ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
}
