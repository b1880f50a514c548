package org.gouji.decide;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.gouji.model.CellKey;

/**
 * A line of the file of decisions as it was written.
 *
 * @param line number of the line in the file
 * @param fields what it says, by column; empty texts are left out
 * @param headings what the file calls its columns
 */
public record Entry(long line, Map<DecisionColumn, String> fields, Map<DecisionColumn, String> headings) {

    private static final int ID_LENGTH = 8;

    public Entry {
        fields = Collections.unmodifiableMap(filled(fields));
        headings = Collections.unmodifiableMap(filled(headings));
    }

    private static Map<DecisionColumn, String> filled(Map<DecisionColumn, String> texts) {
        Map<DecisionColumn, String> filled = new EnumMap<>(DecisionColumn.class);
        filled.putAll(texts);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** What stands in a column; table, row and column also where the file has them as one cell. */
    public String text(DecisionColumn column) {
        String text = fields.getOrDefault(column, "");
        if (!text.isEmpty() || !fields.containsKey(DecisionColumn.CELL)) {
            return text;
        }
        return switch (column) {
            case TABLE -> cell().table();
            case ROW_CODE -> cell().row();
            case COLUMN_CODE -> cell().column();
            default -> text;
        };
    }

    private CellKey cell() {
        String[] parts = fields.getOrDefault(DecisionColumn.CELL, "").split("\\.", 3);
        return new CellKey(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** What the office calls a column in its file. */
    String heading(DecisionColumn column) {
        return headings.getOrDefault(column, column.code());
    }

    /** The id that the office gave, or else one made from what the line says, so that it stays when lines are put before it. */
    public String id() {
        String given = text(DecisionColumn.ID);
        return given.isEmpty()
                ? UUID.nameUUIDFromBytes(fields.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, ID_LENGTH)
                : given;
    }
}
