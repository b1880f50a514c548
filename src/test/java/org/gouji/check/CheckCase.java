package org.gouji.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.form.Column;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.gouji.normalise.ValueReader;

/**
 * A report as a table of short lines: {@code AP.new 3 1 0 0 0 0 4} says the row as a document shows it, {@code _} a
 * blank, {@code ~} a cell that is not shown, {@code ?} a row whose numbers belong to no column; {@code like} takes the
 * lines of another case first.
 */
final class CheckCase {

    static final Path FOLDER = Path.of("src/test/resources/check");
    private static final Path FORMS = Path.of("src/test/resources/form/third");

    static final FormLibrary LIBRARY = FormLibrary.with(FORMS);
    static final RuleBook RULES = RuleBook.with(FORMS);

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final List<Cell> outside = new ArrayList<>();
    private final List<Finding> known = new ArrayList<>();
    private FormId form = new FormId("2021");

    static CheckCase read(String name) {
        CheckCase read = new CheckCase();
        read.lines(name);
        return read;
    }

    private void lines(String name) {
        try {
            Files.readAllLines(FOLDER.resolve(name).resolve("cells.txt")).forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        switch (words.get(0)) {
            case "#" -> {}
            case "form" -> form = new FormId(words.get(1));
            case "like" -> lines(words.get(1));
            case "outside" -> outside.add(cell(CellKey.parse(words.get(1)), new Value.Blank(), words.get(2)));
            case "known" -> known.add(finding(words));
            default -> rows.put(words.get(0), words.subList(1, words.size()));
        }
    }

    private static Finding finding(List<String> words) {
        String[] place = words.get(2).split("\\.", -1);
        Map<String, String> arguments = words.stream()
                .skip(3)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace(',', ' ')));
        return RULES.failed(words.get(1), Place.row(place[0], place[1]), new Source.Line(1), arguments);
    }

    Form form() {
        return LIBRARY.form(form);
    }

    List<Finding> known() {
        return known;
    }

    /** All cells in the order of the form, then those outside it. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (FormCell each : form().cellList()) {
            List<String> texts =
                    rows.getOrDefault(each.key().table() + "." + each.key().row(), List.of());
            int column = each.block().columns().stream()
                    .map(Column::code)
                    .toList()
                    .indexOf(each.key().column());
            cells.addAll(cell(each, texts, column));
        }
        cells.addAll(outside);
        return cells;
    }

    private static List<Cell> cell(FormCell cell, List<String> texts, int column) {
        if (texts.isEmpty()) {
            throw new IllegalStateException("The case has no line for the row of " + cell.key() + ".");
        }
        if (texts.get(0).equals("?")) {
            String found = String.join(" ", texts.subList(1, texts.size()));
            return List.of(cell(cell.key(), new Value.Unreadable(found, "count"), found));
        }
        String text = texts.get(column);
        if (text.equals("~")) {
            return List.of();
        }
        String raw = text.equals("_") ? "" : text;
        return List.of(cell(cell.key(), ValueReader.read(raw, cell.column().type()), raw));
    }

    private static Cell cell(CellKey key, Value value, String raw) {
        return new Cell(key, value, raw, new Source.Line(1));
    }
}
