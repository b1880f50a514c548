package org.gouji.publish.office;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.Aggregate;
import org.gouji.decide.Adjustment;
import org.gouji.form.Form;
import org.gouji.form.Section;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.message.Messages;
import org.gouji.publish.csv.AdjustmentNote;

/** The county's own annual report in the order of the form: its tables filled in, its text left to be written. */
final class CountyReport {

    private final OfficeYear year;
    private final Messages messages;

    CountyReport(OfficeYear year, Messages messages) {
        this.year = year;
        this.messages = messages;
    }

    byte[] bytes() throws IOException {
        Aggregate area = year.aggregates().get(0);
        try (WordPage page = new WordPage()) {
            page.title(year.county() + year.year() + "年"
                    + year.form().name().chinese().replaceFirst("（[^（）]*）$", ""));
            page.note(messages.text("office.report.hint"));
            for (Part part : parts(year.form()).values()) {
                page.heading(part.heading());
                if (part.table().isPresent()) {
                    Table table = part.table().get();
                    page.table(TableShape.of(table), cell -> year.published(area, cell));
                    page.note(messages.text(
                            "office.report.coverage",
                            Map.of(
                                    "aggregate", area.chinese(),
                                    "coverage", Coverage.of(year, area).sentence(messages),
                                    "gaps", Long.toString(gaps(area, table)))));
                    for (Adjustment adjustment :
                            year.adjustments(area).in(table.code()).all()) {
                        page.note(AdjustmentNote.of(adjustment, messages));
                    }
                } else {
                    page.text(messages.text("office.report.to-write"));
                }
            }
            return page.bytes();
        }
    }

    /** A section or a table of the form. */
    private record Part(String heading, Optional<Table> table) {}

    /** Sections say where they stand; tables stand where no section does. */
    private static Map<Integer, Part> parts(Form form) {
        Map<Integer, Part> parts = new TreeMap<>();
        for (Section section : form.sections()) {
            parts.put(section.order(), new Part(section.heading().official(), Optional.empty()));
        }
        int order = 1;
        for (Table table : form.tables()) {
            while (parts.containsKey(order)) {
                order++;
            }
            parts.put(order, new Part(table.heading().official(), Optional.of(table)));
        }
        return parts;
    }

    /** Cells of a table that not every unit due has a number in. */
    private long gaps(Aggregate aggregate, Table table) {
        return year.cells().getOrDefault(aggregate.code(), Map.of()).entrySet().stream()
                .filter(cell -> cell.getKey().table().equals(table.code()))
                .filter(cell -> !cell.getValue().status().equals("complete")
                        && !cell.getValue().status().equals("not_summed"))
                .count();
    }
}
