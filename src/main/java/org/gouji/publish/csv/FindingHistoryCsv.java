package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Finding;

/**
 * What is or was open, in the columns of the published findings and after them what became of each. Not part of a package,
 * for it depends on what earlier runs found.
 */
public final class FindingHistoryCsv {

    private static final List<String> MORE = List.of("state", "first_run", "last_run", "effect");
    private static final int USUAL_SIZE = 1 << 16;

    /**
     * A finding.
     *
     * @param firstRun the run that first found it
     * @param lastRun the last one that did
     * @param effect by how many thousandths a total of the county could move because of it
     */
    public record Line(
            String unitCode,
            String unit,
            int year,
            String file,
            Finding finding,
            String state,
            long firstRun,
            long lastRun,
            int effect) {}

    private FindingHistoryCsv() {}

    public static List<String> columns() {
        List<String> columns = new ArrayList<>(CountyFindingsCsv.COLUMNS);
        columns.addAll(MORE);
        return columns;
    }

    /** The content of the file. */
    public static byte[] bytes(List<Line> lines) {
        CsvBuffer buffer = new CsvBuffer(USUAL_SIZE);
        buffer.encoded(CsvText.encoded(columns().toArray(String[]::new))).endLine();
        CountyFindingsCsv.Sentences sentences = new CountyFindingsCsv.Sentences();
        for (Line line : lines) {
            sentences.append(
                    buffer, line.unitCode(), line.unit(), Integer.toString(line.year()), line.file(), line.finding());
            buffer.field(line.state())
                    .field(line.firstRun())
                    .field(line.lastRun())
                    .field(line.effect());
            buffer.endLine();
        }
        return buffer.content();
    }
}
