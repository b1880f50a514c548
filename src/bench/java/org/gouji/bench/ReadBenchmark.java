package org.gouji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.RuleBook;
import org.gouji.document.Document;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Report;
import org.gouji.model.Severity;
import org.gouji.publish.csv.CellsCsvWriter;
import org.gouji.publish.csv.FindingsCsvWriter;
import org.gouji.recognise.Recognised;
import org.gouji.recognise.Recogniser;
import org.jsoup.Jsoup;

/** {@code gouji read} stage by stage: each contender does what the one before it does, and one stage more. */
final class ReadBenchmark {

    private final FormLibrary forms = FormLibrary.builtIn();
    private final DocumentReader documents = new DocumentReader();
    private final Recogniser recogniser = new Recogniser(forms.all());
    private final ReportReading reading = new ReportReading(forms, RuleBook.builtIn());
    private final ReportAudit audit = reading.audit();
    private final CellsCsvWriter cells = new CellsCsvWriter(forms);
    private final FindingsCsvWriter findings = new FindingsCsvWriter(new Messages(Language.ZH));
    private final Path folder;
    private final int files;
    private final int rounds;

    ReadBenchmark(Path folder, int files, int rounds) {
        this.folder = folder;
        this.files = files;
        this.rounds = rounds;
    }

    /** Pages against jsoup building the same pages. */
    String pages(String name, int size, List<PageLayout> layouts) {
        Contender jsoup = Contender.each(
                "jsoup alone", input -> Jsoup.parse(input.decoded()).childNodeSize());
        return race(name, size, layouts, jsoup);
    }

    /** Texts against reading and decoding the same files. */
    String texts(String name, int size) {
        Contender decoding = Contender.each(
                "reading and decoding alone",
                input -> input.decode(bytes(input)).length());
        return race(name, size, List.of(PlainLayout.values()), decoding);
    }

    private String race(String name, int size, List<? extends ReportWriter> layouts, Contender floor) {
        List<Input> inputs = new InputGenerator(forms.all(), folder.resolve(name)).generate(files, size, layouts);
        inputs.forEach(this::expectCleanReport);
        List<Contender> contenders = List.of(
                floor,
                Contender.each("file to document", input -> open(input).pieces().size()),
                Contender.each(
                        "file to recognition",
                        input -> recognise(input).reports().size()),
                Contender.each(
                        "file to table findings", input -> read(input).reports().size()),
                Contender.each(
                        "file to findings of the whole audit",
                        input -> audited(input).reports().size()),
                Contender.each("file to both CSV texts", input -> csv(audited(input))),
                new WholeCommand("gouji read, files to files", folder.resolve(name + "-out")),
                new FilesAlone(
                        "the same files read and written alone", folder.resolve(name + "-alone"), sizeOfCells(inputs)));
        return new Standings(contenders, new Race(contenders, inputs).run(rounds)).table();
    }

    /** An input that were refused, or full of more than hints, would cost another time than what it stands for. */
    private void expectCleanReport(Input input) {
        FileReading read = audit.audit(reading.read(input.name(), input.bytes()));
        boolean clean = read.findings().isEmpty() && read.reports().size() == 1;
        for (Report report : read.reports()) {
            clean &= report.findings().stream().allMatch(finding -> finding.severity() == Severity.INFO)
                    && report.cells().size()
                            == forms.form(report.form()).cells().size();
        }
        if (!clean) {
            throw new IllegalStateException(input.file() + " is no clean report: " + read.allFindings());
        }
    }

    private int sizeOfCells(List<Input> inputs) {
        Input any = inputs.get(inputs.size() / 2);
        return cells.bytes(reading.read(any.name(), any.bytes()).reports()).length;
    }

    private static byte[] bytes(Input input) throws IOException {
        return Files.readAllBytes(input.file());
    }

    private Document open(Input input) throws IOException {
        if (documents.read(input.name(), bytes(input)).get(0) instanceof DocumentResult.Opened opened) {
            return opened.document();
        }
        throw new IllegalStateException(input.file() + " was refused.");
    }

    private Recognised recognise(Input input) throws IOException {
        return recogniser.recognise(open(input));
    }

    private FileReading read(Input input) throws IOException {
        return reading.read(input.name(), bytes(input));
    }

    private FileReading audited(Input input) throws IOException {
        return audit.audit(read(input));
    }

    private long csv(FileReading read) {
        return (long) cells.bytes(read.reports()).length + findings.bytes(read.allFindings()).length;
    }
}
