package org.gouji.recognise;

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

/** Reports in the layouts in which they are met, each with the figures a careful reader takes from it. */
final class Corpus {

    static final Path FOLDER = Path.of("src/test/resources/recognise/corpus");

    /**
     * One report of the corpus.
     *
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
            Map<CellKey, String> allowed) {}

    private Corpus() {}

    static List<Case> cases() {
        return cases(FOLDER);
    }

    static List<Case> cases(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().map(Corpus::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path input = files.filter(f -> f.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
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
            return new Case(name, lines.get(0).substring(2), input, forms.get(0), required, allowed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
