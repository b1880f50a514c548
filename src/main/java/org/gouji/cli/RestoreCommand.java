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

/** Fills an empty database from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "恢复：把备份的内容装进一个空的数据库，要么全部，要么一点不装。HSQLDB 和 PostgreSQL 之间搬家也用它。",
            "Restores: fills an empty database from a backup, with all of it or with nothing. This is also the way from HSQLDB",
            "to PostgreSQL and back."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji restore county-2026-11-26.zip --job jobs/county.yml",
            "  gouji restore county.zip --job jobs/county.yml --set database.url=jdbc:postgresql://office/gouji"
        })
final class RestoreCommand implements Callable<Integer> {

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
        long rows = Backup.restore(file, settings.database());
        return said("restore.done", rows, settings);
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
