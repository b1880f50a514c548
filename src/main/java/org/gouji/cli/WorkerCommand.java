package org.gouji.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.gouji.job.WorkerRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads files for runs that are distributed. Any number of them, on any machines that see the files and the database. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "工作机：为 gouji run --distribute 读文件。可在多台机器上各开若干个，随时加入或停掉；各机器须看得到收件文件夹和PostgreSQL数据库。",
            "Reads files for 'gouji run --distribute'. Any number of them on any machines that see the inbox and the PostgreSQL",
            "database; they may come and go at any time."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji worker jobs/county.yml              until it is stopped",
            "  gouji worker jobs/county.yml --idle 60    until there has been nothing to do for a minute"
        })
final class WorkerCommand implements Callable<Integer> {

    private static final long FOR_EVER = -1;

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            description = "空闲这么多秒后结束，不写则一直等 / ends after so many seconds without work; without it, waits for more.")
    private long idle = FOR_EVER;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        AtomicLong stored = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        terminal.complain(terminal.text("worker.begins", Map.of()));
        WorkerRun.work(job::settings, idle, isStored -> (isStored ? stored : refused).incrementAndGet());
        terminal.verdict(
                "worker.done",
                Map.of("stored", stored.toString(), "refused", refused.get() == 0 ? "" : refused.toString()));
        return ExitCode.CLEAN.code();
    }
}
