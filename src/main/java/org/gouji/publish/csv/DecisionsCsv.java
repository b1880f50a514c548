package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.decide.DecisionColumn;
import org.gouji.decide.DecisionResult;
import org.gouji.decide.Entry;
import org.gouji.message.Language;
import org.gouji.message.Messages;

/** {@code decisions.csv}: what was decided about the reports of the year, by whom and why, and whether it is in force. */
public final class DecisionsCsv {

    public static final String NAME = "decisions.csv";

    public static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "unit_code",
            "year",
            "aggregate",
            "rule",
            "table",
            "row_code",
            "column_code",
            "seen",
            "value",
            "file",
            "author",
            "date",
            "reason",
            "state",
            "message_zh",
            "message_en");

    private static final List<DecisionColumn> AS_WRITTEN = List.of(
            DecisionColumn.KIND,
            DecisionColumn.UNIT_CODE,
            DecisionColumn.YEAR,
            DecisionColumn.AGGREGATE,
            DecisionColumn.RULE,
            DecisionColumn.TABLE,
            DecisionColumn.ROW_CODE,
            DecisionColumn.COLUMN_CODE,
            DecisionColumn.SEEN,
            DecisionColumn.VALUE,
            DecisionColumn.FILE,
            DecisionColumn.AUTHOR,
            DecisionColumn.DATE,
            DecisionColumn.REASON);

    private final CsvFile file;
    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    public DecisionsCsv(CsvFile file) {
        this.file = file;
    }

    public void write(DecisionResult result) {
        Entry entry = result.entry();
        CsvBuffer line = file.line().field(entry.id());
        AS_WRITTEN.forEach(column -> line.field(entry.text(column)));
        line.field(result.state().code()).field(said(result, chinese)).field(said(result, english));
        file.endRow();
    }

    private static String said(DecisionResult result, Messages messages) {
        return result.findings().stream().map(messages::sentence).collect(Collectors.joining(" "));
    }
}
