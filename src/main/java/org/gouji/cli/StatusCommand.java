package org.gouji.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.job.CountyStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        Optional<CountyStatus> asked = CountyStatus.of(job.settings());
        if (asked.isEmpty()) {
            terminal.verdict("status.none", Map.of());
            return ExitCode.OPERATOR.code();
        }
        CountyStatus status = asked.get();
        StatusPrinter printer = new StatusPrinter(terminal);
        printer.printRun(status);
        printer.printYears(status);
        printer.printDeliveries(status);
        printer.printFindings(status);
        printer.printFinals(status);
        printer.printUnits(status);
        printer.printCounty(status);
        printer.printRejected(status);
        printer.printCompleteness(status);
        return verdict(terminal, status);
    }

    private static int verdict(Terminal terminal, CountyStatus status) {
        boolean hasErrors = status.errors() > 0;
        String key = !status.isUpToDate() ? "status.unfinished" : hasErrors ? "status.findings" : "status.clean";
        terminal.verdict(key, Map.of("errors", Long.toString(status.errors())));
        if (!status.isUpToDate()) {
            return ExitCode.OPERATOR.code();
        }
        return (hasErrors ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
}
