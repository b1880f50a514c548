package org.gouji.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.ReportYear;

/**
 * One edition of a form, as its definition file says.
 *
 * @param family what the editions of one form have in common, such as {@code disclosure-report}
 * @param name official name, in Chinese and in English
 * @param basis the document that prescribes it
 * @param firstYear first report year it is for
 * @param lastYear last report year it is for; {@link Integer#MAX_VALUE} while it is in force
 * @param bridge how its cells compare with those of earlier editions
 */
public record Form(
        FormId id,
        String family,
        Name name,
        String basis,
        int firstYear,
        int lastYear,
        List<Section> sections,
        List<Table> tables,
        List<Identity> identities,
        List<BridgeLine> bridge,
        Map<CellKey, FormCell> cells) {

    /** A name in both languages. */
    public record Name(String chinese, String english) {}

    public Form {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        identities = List.copyOf(identities);
        bridge = List.copyOf(bridge);
    }

    /** A form whose cells follow from its tables. */
    public static Form of(
            FormId id,
            String family,
            Name name,
            String basis,
            int firstYear,
            int lastYear,
            List<Section> sections,
            List<Table> tables,
            List<Identity> identities,
            List<BridgeLine> bridge) {
        return new Form(
                id, family, name, basis, firstYear, lastYear, sections, tables, identities, bridge, cellsOf(tables));
    }

    static Map<CellKey, FormCell> cellsOf(List<Table> tables) {
        Map<CellKey, FormCell> cells = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                for (Row row : block.cellRows()) {
                    for (Column column : block.columns()) {
                        CellKey key = new CellKey(table.code(), row.code(), column.code());
                        cells.put(key, new FormCell(key, block, row, column));
                    }
                }
            }
        }
        return Collections.unmodifiableMap(cells);
    }

    /** All cells in printed order. */
    public List<FormCell> cellList() {
        return new ArrayList<>(cells.values());
    }

    public Optional<FormCell> cell(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    public Optional<Table> table(String code) {
        return tables.stream().filter(table -> table.code().equals(code)).findFirst();
    }

    /** Whether reports on this year have to use this form. */
    public boolean isFor(ReportYear year) {
        return firstYear <= year.year() && year.year() <= lastYear;
    }
}
