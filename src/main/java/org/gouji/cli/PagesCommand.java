package org.gouji.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.job.JobSettings;
import org.gouji.job.RunPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the pages of the last run again. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "网页：把上次运行的结果写成一套网页，不用服务器和网络，用浏览器打开index.html即可。run会自动写，这里是单独再写一份。",
            "Writes what the last run found as pages for a browser; they need no server and no network. A run writes them by",
            "itself, this does it again or elsewhere."
        },
        footer = {"", "例 / examples:", "  gouji pages", "  gouji pages jobs/county.yml --out /mnt/shared/pages"})
final class PagesCommand implements Callable<Integer> {

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "写到哪个文件夹，不写则为结果文件夹里的site / folder for the pages (default: site in the output folder).")
    private @Nullable Path out;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        JobSettings settings = job.settings();
        Path place = out == null ? RunPages.place(settings) : out;
        RunPages.write(settings, place);
        terminal.verdict(
                "pages.verdict", Map.of("page", place.resolve("index.html").toString()));
        return ExitCode.CLEAN.code();
    }
}
