package org.gouji.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.bench.PrintedTable.Box;
import org.gouji.form.Section;
import org.gouji.form.Table;

/** The commonest ways in which a report arrives as text. */
enum PlainLayout implements ReportWriter {
    TAB("\t", ""),
    PIPE(" | ", " |"),
    CELL_A_LINE("\n", ""),
    CELL_A_LINE_WITH_BLANK_LINES("\n\n", "\n"),
    BLANKS(" ", "");

    private final String between;
    private final String after;

    PlainLayout(String between, String after) {
        this.between = between;
        this.after = after;
    }

    @Override
    public String before(InventedReport report) {
        return report.title() + "\n\n" + report.form().sections().get(0).heading().official() + "\n";
    }

    @Override
    public String paragraph(String text) {
        return text + "\n";
    }

    @Override
    public String after(InventedReport report) {
        List<String> lines = new ArrayList<>();
        for (Table table : report.form().tables()) {
            lines.add(table.heading().official());
            PrintedTable.of(table, report.figures()).forEach(line -> lines.add(line(line)));
        }
        List<Section> sections = report.form().sections();
        for (Section section : sections.subList(1, sections.size())) {
            lines.add(section.heading().official());
            lines.add(Narrative.closing());
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(List<Box> boxes) {
        return boxes.stream().map(Box::text).collect(Collectors.joining(between, "", after));
    }

    @Override
    public String ending() {
        return "txt";
    }
}
