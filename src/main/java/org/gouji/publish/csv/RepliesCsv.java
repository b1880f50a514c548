package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.decide.DecisionColumn;
import org.gouji.decide.Entry;

/** {@code replies.csv}: what units answered, as lines that an office can copy into its file of decisions. */
public final class RepliesCsv {

    public static final String NAME = "replies.csv";

    /** Those of the file of decisions that can be about a report. */
    private static final List<DecisionColumn> FIELDS = Stream.of(DecisionColumn.values())
            .filter(column -> column != DecisionColumn.AGGREGATE)
            .toList();

    public static final List<String> COLUMNS =
            FIELDS.stream().map(DecisionColumn::code).toList();

    private RepliesCsv() {}

    public static void write(CsvFile file, List<Entry> proposals) {
        for (Entry proposal : proposals) {
            CsvBuffer line = file.line();
            for (DecisionColumn column : FIELDS) {
                line.field(proposal.fields().getOrDefault(column, ""));
            }
            file.endRow();
        }
    }
}
