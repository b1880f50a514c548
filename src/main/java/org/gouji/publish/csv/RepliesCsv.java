package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.decide.DecisionColumn;
import org.gouji.decide.Entry;

/** {@code replies.csv}: what units answered, as lines that an office can copy into its file of decisions. */
public final class RepliesCsv {

    public static final String NAME = "replies.csv";

    public static final List<String> COLUMNS =
            Stream.of(DecisionColumn.values()).map(DecisionColumn::code).toList();

    private RepliesCsv() {}

    public static void write(CsvFile file, List<Entry> proposals) {
        for (Entry proposal : proposals) {
            CsvBuffer line = file.line();
            for (DecisionColumn column : DecisionColumn.values()) {
                line.field(proposal.fields().getOrDefault(column, ""));
            }
            file.endRow();
        }
    }
}
