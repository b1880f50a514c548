package org.gouji.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.message.Messages;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.csv.CellsCsvWriter;
import org.gouji.publish.csv.FindingsCsvWriter;
import org.gouji.publish.page.Original;
import org.gouji.publish.page.ReadPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files without a database: for each one its cells and its findings as CSV, and a line on the terminal. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "读取报告，不用数据库：每个文件写出 NAME.cells.csv（各格的数、状态、原文、位置）和 NAME.findings.csv（核对结果）。",
            "Reads reports without a database: writes NAME.cells.csv and NAME.findings.csv for each file."
        },
        footer = {"", "例 / example:", "  gouji read sample-input/inbox/2022-01-1*/*.html --out target/read"})
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "报告文件 / report files: Word, Excel, PDF, OFD, HTML, text, mail, ZIP.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "写到哪个文件夹 / folder to write to (default: the current one).")
    private Path out = Path.of(".");

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "本单位自定义的表格格式 / folder with forms of your own, beside the built-in ones.")
    private Optional<Path> forms = Optional.empty();

    @Option(names = "--show", description = "在屏幕上列出读到的各表：数、状态、位置 / print the tables as read, with state and place.")
    private boolean show;

    @Option(
            names = "--html",
            description = "另写出NAME.read.html：读到的各表与原文件并排 / writes NAME.read.html too: the tables beside the original.")
    private boolean html;

    @Option(
            names = "--ocr",
            arity = "0..1",
            paramLabel = "PROGRAM",
            fallbackValue = "tesseract",
            description = {
                "用另外装好的Tesseract识别图片和扫描件，要有简体中文数据；勾稽关系证实的数才读入 /",
                "reads pictures and scans with Tesseract, installed apart (by default: tesseract)."
            })
    private Optional<String> ocr = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        List<InputFile> inputs = files.stream().map(InputFile::new).toList();
        refuseSameNames(inputs);
        createFolder();
        ReportReading plain = forms.map(ReportReading::with).orElseGet(ReportReading::builtIn);
        ReportReading reading = ocr.map(plain::withTesseract).orElse(plain);
        ReportAudit audit = reading.audit();
        CellsCsvWriter cells = new CellsCsvWriter(reading.forms());
        FindingsCsvWriter findings = new FindingsCsvWriter(terminal.messages());
        ReadPage page = new ReadPage(reading.forms(), terminal.messages());
        ReadSummary summary = new ReadSummary(terminal);
        AtomicBoolean failed = new AtomicBoolean();
        try (Progress progress = Progress.of(inputs.size())) {
            IntStream.range(0, inputs.size()).parallel().forEach(i -> {
                InputFile input = inputs.get(i);
                try {
                    FileReading result = audit.audit(reading.read(input.fileName(), input.size(), input::bytes));
                    write(input.stem() + ".cells.csv", cells.bytes(result.reports()));
                    write(input.stem() + ".findings.csv", findings.bytes(result.allFindings()));
                    if (html) {
                        write(
                                input.stem() + ".read.html",
                                page.bytes(
                                        input.fileName(),
                                        result.reports(),
                                        result.findings(),
                                        Original.at(address(input))));
                    }
                    summary.add(i, result, shown(result, reading.forms(), terminal.messages()));
                } catch (OperatorException e) {
                    failed.set(true);
                    summary.addFailure(i, String.valueOf(e.getMessage()));
                }
                progress.step();
            });
        }
        return summary.print(failed.get()).code();
    }

    /** Where a page in the output folder finds the file. */
    private String address(InputFile input) {
        Path from = out.toAbsolutePath().normalize();
        Path relative = from.relativize(input.path().toAbsolutePath().normalize());
        return StreamSupport.stream(relative.spliterator(), false)
                .map(step -> URLEncoder.encode(step.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private List<String> shown(FileReading result, FormLibrary library, Messages messages) {
        return show
                ? result.reports().stream()
                        .flatMap(report ->
                                new ShownReport(report, library.form(report.form()), messages).lines().stream())
                        .toList()
                : List.of();
    }

    /** Two files of one name would overwrite each other's results. */
    private static void refuseSameNames(List<InputFile> inputs) {
        Map<String, InputFile> byStem = new HashMap<>();
        for (InputFile input : inputs) {
            InputFile earlier = byStem.putIfAbsent(input.stem(), input);
            if (earlier != null) {
                throw Refusal.at(earlier.path() + ", " + input.path(), "read.same-stem", Map.of("stem", input.stem()));
            }
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw Refusal.at(out, "folder.unmakeable", Map.of("cause", e), e);
        }
    }

    private void write(String name, byte[] content) {
        new OutputFile(out.resolve(name)).write(content);
    }
}
