package org.gouji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.RuleBook;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.model.Report;
import org.gouji.recognise.Recogniser;
import org.jsoup.Jsoup;

/** {@code gouji read} stage by stage: each contender does what the one before it does, and one stage more. */
final class ReadBenchmark {

    private final FormLibrary forms = FormLibrary.builtIn();
    private final DocumentReader documents = new DocumentReader();
    private final Recogniser recogniser = new Recogniser(forms.all());
    private final ReportReading reading = new ReportReading(forms, RuleBook.builtIn());
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
        return race(name, size, layouts, new Contender("jsoup alone", ReadBenchmark::parse));
    }

    /** Texts against reading and decoding the same files. */
    String texts(String name, int size) {
        Contender floor = new Contender("read and decode alone", ReadBenchmark::decode);
        return race(name, size, List.of(PlainLayout.values()), floor);
    }

    private String race(String name, int size, List<? extends ReportWriter> layouts, Contender floor) {
        InputGenerator generator = new InputGenerator(forms.all(), folder.resolve(name));
        List<Input> inputs = generator.generate(files, size, layouts);
        inputs.forEach(this::expectCleanReport);
        List<Contender> contenders = List.of(
                floor,
                new Contender("document", input -> open(input).document().pieces().size()),
                new Contender("+ recognition", input -> recogniser
                        .recognise(open(input).document())
                        .reports()
                        .size()),
                new Contender("+ values and checks", input -> read(input).reports().size()));
        return new Standings(contenders, new Race(contenders, inputs).run(rounds)).table();
    }

    /** An input that were refused, or full of findings, would cost another time than what it stands for. */
    private void expectCleanReport(Input input) {
        FileReading read = read(input);
        boolean clean = read.findings().isEmpty() && read.reports().size() == 1;
        for (Report report : read.reports()) {
            clean &= report.findings().isEmpty()
                    && report.cells().size()
                            == forms.form(report.form()).cells().size();
        }
        if (!clean) {
            throw new IllegalStateException(input.file() + " is no clean report: " + read);
        }
    }

    private static int parse(Input input) {
        return Jsoup.parse(input.decoded()).childNodeSize();
    }

    private static int decode(Input input) throws IOException {
        return new String(Files.readAllBytes(input.file()), input.charset()).length();
    }

    private DocumentResult.Opened open(Input input) {
        if (documents.read(input.name(), input.bytes()) instanceof DocumentResult.Opened opened) {
            return opened;
        }
        throw new IllegalStateException(input.file() + " was refused.");
    }

    private FileReading read(Input input) {
        return reading.read(input.name(), input.bytes());
    }
}
