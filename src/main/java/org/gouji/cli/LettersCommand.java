package org.gouji.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.job.CountyLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the letters to units between two runs. */
@Command(
        name = "letters",
        mixinStandardHelpOptions = true,
        description = {
            "整改通知单：报告有问题的单位每家一份，Word文件和网页。每次运行也会写在结果旁边，这里随时可以再写。",
            "Writes a letter (DOCX and page) to each unit whose report has to be mended or explained. A run writes them",
            "beside its packages too; this writes them at any time, as the reports stand in the database."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji letters jobs/county.yml --year 2021",
            "  gouji letters jobs/county.yml --year 2021 --unit 990100103 --out 整改"
        })
final class LettersCommand implements Callable<Integer> {

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(names = "--year", paramLabel = "YEAR", description = "只写这些年度 / only about these report years.")
    private List<Integer> years = List.of();

    @Option(names = "--unit", paramLabel = "CODE", description = "只写给这些单位 / only to the units of these codes.")
    private List<String> units = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "letters",
            description = "写到哪个文件夹，每年度一个子文件夹 / folder to write to, with one for each year (default: letters).")
    private Path out = Path.of("letters");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        int letters = CountyLetters.write(
                job.settings(),
                year -> years.isEmpty() || years.contains(year.year()),
                report -> units.isEmpty() || units.contains(report.unit().code()),
                out);
        terminal.verdict("letters.verdict", Map.of("n", Integer.toString(letters), "folder", out.toString()));
        return ExitCode.CLEAN.code();
    }
}
