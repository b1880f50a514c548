package org.gouji.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.job.JobSettings;
import org.gouji.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that the database of a job holds into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "备份：把数据库里的全部内容写成一个文件，可恢复到另一台机器或另一种数据库。收件、名册、决定和已发布的结果本来就是文件，请一并备份。",
            "Backs up: writes all that the database holds into one file, for another machine or another kind of database. The",
            "inbox, the roster, the decisions and what is published are files already; keep copies of them as well."
        },
        footer = {"", "例 / examples:", "  gouji backup county-2026-11-26.zip --job jobs/county.yml"})
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip", description = "备份文件 / the backup.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path file;

    @Mixin
    private NamedJob job = new NamedJob();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        JobSettings settings = job.settings();
        long[] rows = new long[1];
        new OutputFile(file).write(out -> rows[0] = Backup.write(settings.database(), out));
        return said("backup.done", rows[0], settings);
    }

    private int said(String key, long rows, JobSettings settings) {
        Map<String, String> arguments = Map.of(
                "file",
                file.toString(),
                "n",
                Long.toString(rows),
                "database",
                settings.database().toString());
        new Terminal(spec, language.code()).verdict(key, arguments);
        return ExitCode.CLEAN.code();
    }
}
