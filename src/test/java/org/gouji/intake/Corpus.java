package org.gouji.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.model.CellKey;

/** Reports as they are met, a folder each: one or more files that show it, and the figures a careful reader takes from it. */
final class Corpus {

    /** Texts and pages. */
    static final Path TEXTS = Path.of("src/test/resources/recognise/corpus");
    /** Documents of office programs. */
    static final Path FORMATS = Path.of("src/test/resources/intake/formats");

    /**
     * One file of the corpus.
     *
     * @param shows what is special about it
     * @param form the edition its labels show
     * @param required the cells that must be reported, with the printed number; empty for a cell without one
     * @param allowed cells that may be reported or left out
     */
    record Case(
            String name,
            String shows,
            Path input,
            String form,
            Map<CellKey, String> required,
            Map<CellKey, String> allowed) {

        /** Extension of the file's name. */
        String format() {
            String file = input.getFileName().toString();
            return file.substring(file.lastIndexOf('.') + 1);
        }

        /** Whether the report was spoilt on purpose, so that it cannot be read in full. */
        boolean isDisturbed() {
            return shows.startsWith("disturbed");
        }

        /** Reads the file, and prints what is not right. */
        Score score(ReportReading reading) {
            try {
                FileReading read = reading.read(input.getFileName().toString(), Files.readAllBytes(input));
                Score score = Score.of(read, this);
                score.remarks.forEach(remark -> System.out.println(name + " " + format() + ": " + remark));
                return score;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Corpus() {}

    static List<Case> cases(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(each -> read(each).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = Files.readAllLines(folder.resolve("expected.csv"), StandardCharsets.UTF_8);
            Map<CellKey, String> required = new LinkedHashMap<>();
            Map<CellKey, String> allowed = new LinkedHashMap<>();
            List<String> forms = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] fields = line.split(",", -1);
                CellKey key = new CellKey(fields[1], fields[2], fields[3]);
                (fields[5].equals("yes") ? required : allowed).put(key, fields[4]);
                forms.add(fields[0]);
            }
            String name = folder.getFileName().toString();
            String shows = lines.get(0).substring(2);
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .sorted()
                    .map(file -> new Case(name, shows, file, forms.get(0), required, allowed))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
