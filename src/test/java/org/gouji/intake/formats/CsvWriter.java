package org.gouji.intake.formats;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as separated values, as programs and people write them. */
final class CsvWriter {

    private static final String MARK_OF_UTF = "\uFEFF";

    private final String separator;
    private final boolean quotesAll;
    private final boolean breaksLabels;

    /**
     * @param quotesAll quotes around every field, not only where they are needed
     * @param breaksLabels long labels broken over lines inside their field
     */
    CsvWriter(String separator, boolean quotesAll, boolean breaksLabels) {
        this.separator = separator;
        this.quotesAll = quotesAll;
        this.breaksLabels = breaksLabels;
    }

    byte[] bytes(Town town, Charset charset, boolean isMarked) {
        List<List<String>> lines = new ArrayList<>();
        for (Part part : town.parts()) {
            if (part instanceof Part.Figures figures) {
                addTable(lines, figures.grid());
            } else if (part instanceof Part.Title title) {
                lines.add(List.of(title.text()));
            } else if (part instanceof Part.Heading heading) {
                lines.add(List.of(heading.text()));
            } else if (part instanceof Part.Paragraph paragraph) {
                lines.add(List.of(paragraph.text()));
            }
        }
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        String text = lines.stream().map(line -> line(line, width)).collect(Collectors.joining());
        return ((isMarked ? MARK_OF_UTF : "") + text).getBytes(charset);
    }

    private static void addTable(List<List<String>> lines, Grid grid) {
        for (@Nullable GridCell[] places : grid.places()) {
            List<String> line = new ArrayList<>();
            for (@Nullable GridCell cell : places) {
                line.add(cell == null ? "" : cell.text());
            }
            lines.add(line);
        }
    }

    private String line(List<String> fields, int width) {
        List<String> all = new ArrayList<>(fields);
        while (all.size() < width) {
            all.add("");
        }
        return all.stream().map(this::field).collect(Collectors.joining(separator)) + "\r\n";
    }

    private String field(String text) {
        String written = breaksLabels && text.length() > 12 && text.length() < 40
                ? text.substring(0, 8) + "\n" + text.substring(8)
                : text;
        boolean isQuoted = quotesAll || written.contains(separator) || written.contains("\n") || written.contains("\"");
        return isQuoted ? "\"" + written.replace("\"", "\"\"") + "\"" : written;
    }
}
