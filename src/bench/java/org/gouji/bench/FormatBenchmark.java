package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.recognise.Recogniser;

/**
 * Office files of one format, bytes to recognised cells, against the fastest parser of that format alone. The files are
 * those of the corpus that both read, and Gouji without a finding, again and again.
 */
final class FormatBenchmark {

    private final FormLibrary forms = FormLibrary.builtIn();
    private final DocumentReader documents = new DocumentReader();
    private final Recogniser recogniser = new Recogniser(forms.all());
    private final ReportReading reading = new ReportReading(forms, RuleBook.builtIn());
    private final Path corpus;
    private final int files;
    private final int rounds;

    FormatBenchmark(Path corpus, int files, int rounds) {
        this.corpus = corpus;
        this.files = files;
        this.rounds = rounds;
    }

    String table(FormatFloor floor) {
        List<Input> clean = cleanReports(floor);
        List<Input> inputs = IntStream.range(0, files)
                .mapToObj(i -> clean.get(i % clean.size()))
                .toList();
        List<Contender> contenders = List.of(
                Contender.each(floor.description(), input -> floor.read(input.bytes())),
                Contender.each("bytes to document", input -> open(input).document().pieces().size()),
                Contender.each("bytes to cells", input -> cells(recogniser.recognise(open(input).document()))));
        String sizes = clean.stream()
                .map(input -> Integer.toString(input.bytes().length))
                .sorted()
                .collect(Collectors.joining(", "));
        return "Files of " + sizes + " bytes.\n\n" + new Standings(contenders, new Race(contenders, inputs).run(rounds)).table();
    }

    private static long cells(org.gouji.recognise.Recognised recognised) {
        return recognised.reports().stream().mapToLong(report -> report.cells().size()).sum();
    }

    private List<Input> cleanReports(FormatFloor floor) {
        String name = "input." + floor.name().toLowerCase(Locale.ROOT);
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .sorted()
                    .map(FormatBenchmark::input)
                    .filter(this::isClean)
                    .filter(input -> canRead(floor, input))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input input(Path file) {
        try {
            return new Input(file, Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isClean(Input input) {
        FileReading read = reading.read(input.name(), input.bytes());
        return read.findings().isEmpty()
                && read.reports().size() == 1
                && read.reports().get(0).cells().size()
                        == forms.form(read.reports().get(0).form()).cells().size();
    }

    /** The corpus has files that other parsers do not take, and files under the name of another format. */
    private static boolean canRead(FormatFloor floor, Input input) {
        try {
            return floor.read(input.bytes()) > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private DocumentResult.Opened open(Input input) {
        return (DocumentResult.Opened) documents.read(input.name(), input.bytes()).get(0);
    }
}
