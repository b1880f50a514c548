package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.NumberType;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.parquet.ParquetColumn;
import org.gouji.publish.parquet.ParquetColumn.Kind;
import org.gouji.publish.parquet.ParquetCopies;

/** What the columns of the tables hold, by their names; in the words of Frictionless Data Package and as Parquet. */
final class ColumnTypes {

    private static final Set<String> INTEGERS = Set.of(
            "year",
            "from",
            "to",
            "effective",
            "rows",
            "part",
            "expected",
            "counted",
            "blank",
            "mark",
            "unreadable",
            "absent",
            "missing",
            "excluded",
            "questioned",
            "members",
            "members_counted",
            "days_late",
            "versions",
            "duplicates",
            "errors",
            "warnings",
            "changes");
    private static final Set<String> NUMBERS = Set.of(
            "value",
            "decided_value",
            "before",
            "after",
            "published",
            "as_it_was",
            "today_value",
            "summed",
            "amount",
            "result",
            "closing",
            "opening",
            "difference",
            "declared");

    /** The columns that the form of the year adds to {@code wide.csv}. */
    private final Map<String, String> cells = new HashMap<>();

    ColumnTypes(Form form) {
        for (FormCell cell : form.cellList()) {
            boolean isWhole = cell.column().type() != NumberType.AMOUNT;
            cells.put(cell.key().toString(), isWhole ? "integer" : "number");
        }
    }

    /** {@code integer}, {@code number} or {@code string}. */
    String type(String column) {
        if (INTEGERS.contains(column)) {
            return "integer";
        }
        return NUMBERS.contains(column) ? "number" : cells.getOrDefault(column, "string");
    }

    /**
     * Copies tables as Parquet.
     *
     * @param folder where they are
     * @param tables columns of each, by the name of its file
     */
    List<CsvFile.Written> parquet(Path folder, Map<String, List<String>> tables) throws IOException {
        List<CsvFile.Written> copies = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            List<ParquetColumn> columns = table.getValue().stream()
                    .map(column -> new ParquetColumn(column, kind(column)))
                    .toList();
            ParquetCopies.copy(folder.resolve(table.getKey()), columns).ifPresent(copies::add);
        }
        return copies;
    }

    /** Figures of one kind are of one type, whatever unit of measure a cell has and whatever a unit wrote into it. */
    private Kind kind(String column) {
        if (INTEGERS.contains(column)) {
            return Kind.WHOLE;
        }
        return NUMBERS.contains(column) || cells.containsKey(column) ? Kind.FIGURE : Kind.TEXT;
    }
}
