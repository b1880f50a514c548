package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
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
        return table(clean, Contender.each(floor.description(), input -> floor.read(input.bytes())));
    }

    /** One file of each format after the other, each against the parser of its format. */
    String mixed() {
        List<List<Input>> formats =
                Stream.of(FormatFloor.values()).map(this::cleanReports).toList();
        int most = formats.stream().mapToInt(List::size).max().orElseThrow();
        List<Input> mixed = IntStream.range(0, most)
                .boxed()
                .flatMap(i -> formats.stream().map(clean -> clean.get(i % clean.size())))
                .toList();
        return table(
                mixed, Contender.each("the parser of each format", input -> floor(input).read(input.bytes())));
    }

    private static FormatFloor floor(Input input) {
        String name = input.name();
        return FormatFloor.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    private String table(List<Input> clean, Contender floor) {
        List<Input> inputs = IntStream.range(0, files)
                .mapToObj(i -> clean.get(i % clean.size()))
                .toList();
        List<Contender> contenders = List.of(
                floor,
                Contender.each("bytes to document", input -> open(input).document().pieces().size()),
                Contender.each("bytes to cells", input -> cells(recogniser.recognise(open(input).document()))));
        IntSummaryStatistics sizes =
                clean.stream().mapToInt(input -> input.bytes().length).summaryStatistics();
        return "Files of %d to %d bytes.%n%n".formatted(sizes.getMin(), sizes.getMax()) + new Standings(contenders, new Race(contenders, inputs).run(rounds)).table();
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
