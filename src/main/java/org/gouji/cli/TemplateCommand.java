package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.model.ReportYear;
import org.gouji.publish.fillin.FillInWorkbook;
import org.gouji.roster.RosterReader;
import org.gouji.roster.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the workbooks in which the units fill in a year's tables. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "为名录中的每个单位生成一份Excel填报表：表样与规定格式相同，只能填数字格，合计自动相加，不平处随时提示。",
            "填好收回后放进收件文件夹，按格读入，不会认错；插过行列或盖过文字的会退回，并指出第一处改动。",
            "Writes a fill-in workbook (XLSX) for each unit of the roster: the official tables with locked labels,"
                    + " totals",
            "that work themselves out and live checks. What comes back is read cell by cell, without any doubt."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji template --year 2024 --roster roster.csv --out 填报表",
            "  gouji template --year 2024 --roster roster.csv --unit 990100101 --unit 990100-D03"
        })
final class TemplateCommand implements Callable<Integer> {

    /** Not allowed in a file's name on one system or another. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            description = "报告年度，决定用哪一版格式 / report year; decides which edition of the form.")
    private int year;

    @Option(names = "--roster", required = true, paramLabel = "FILE", description = "单位名录 / roster of the units (CSV).")
    private Path roster = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "写到哪个文件夹 / folder to write to (default: the current one).")
    private Path out = Path.of(".");

    @Option(
            names = "--unit",
            arity = "1..*",
            paramLabel = "CODE",
            description = "只为这些单位生成 / only for the units of these codes.")
    private List<String> codes = new ArrayList<>();

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "本单位自定义的表格格式 / folder with forms of your own, beside the built-in ones.")
    private Optional<Path> forms = Optional.empty();

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = "哪一种报表，不写则为政府信息公开工作年度报告 / family of forms (default: the disclosure report).")
    private Optional<String> family = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        ReportYear reportYear = reportYear();
        FormLibrary library = forms.map(FormLibrary::with).orElseGet(FormLibrary::builtIn);
        Form form = family.map(name -> library.formFor(name, reportYear))
                .orElseGet(() -> library.formFor(reportYear))
                .orElseThrow(() -> failure("no-form", Map.of("year", reportYear.toString())));
        FillInWorkbook workbook = new FillInWorkbook(form, terminal.messages());
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Unit unit : units(reportYear)) {
            files.put(out.resolve(fileName(terminal, unit)), workbook.bytes(unit, reportYear));
        }
        files.forEach(TemplateCommand::refuseToOverwrite);
        files.forEach(TemplateCommand::write);
        files.keySet()
                .forEach(file -> terminal.print(terminal.text("template.written", Map.of("file", file.toString()))));
        terminal.verdict(
                "template.verdict",
                Map.of("n", Integer.toString(files.size()), "year", reportYear.toString(), "folder", out.toString()));
        return ExitCode.CLEAN.code();
    }

    private ReportYear reportYear() {
        try {
            return new ReportYear(year);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    failure("no-form", Map.of("year", Integer.toString(year))).getMessage(),
                    e);
        }
    }

    /** Those asked for, or all of the year. */
    private List<Unit> units(ReportYear reportYear) {
        List<Unit> all = RosterReader.units(roster);
        List<Unit> units = new ArrayList<>();
        for (String code : codes) {
            Unit unit = all.stream()
                    .filter(each -> each.code().code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> failure("no-unit", Map.of("unit", code, "roster", roster.toString())));
            if (!unit.isIn(reportYear)) {
                throw failure("not-in", Map.of("unit", unit.name(), "code", code, "year", reportYear.toString()));
            }
            units.add(unit.in(reportYear));
        }
        if (codes.isEmpty()) {
            all.stream()
                    .filter(unit -> unit.isIn(reportYear))
                    .map(unit -> unit.in(reportYear))
                    .forEach(units::add);
        }
        if (units.isEmpty()) {
            throw failure("nobody", Map.of("roster", roster.toString(), "year", reportYear.toString()));
        }
        return units;
    }

    private String fileName(Terminal terminal, Unit unit) {
        return terminal.text(
                        "template.name",
                        Map.of("code", unit.code().code(), "unit", unit.name(), "year", Integer.toString(year)))
                .replaceAll(FORBIDDEN, "_");
    }

    /** What a unit has filled in must not be lost; all files are looked at before the first is written. */
    private static void refuseToOverwrite(Path file, byte[] bytes) {
        if (Files.exists(file) && !Arrays.equals(new InputFile(file).bytes(), bytes)) {
            throw failure("exists", Map.of("file", file.toString()));
        }
    }

    private static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.at(String.valueOf(folder), "folder.unmakeable", Map.of("cause", e), e);
        }
        new OutputFile(file).write(bytes);
    }

    private static OperatorException failure(String key, Map<String, String> arguments) {
        return Refusal.of("cli.template." + key, arguments);
    }
}
