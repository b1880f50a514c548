package org.gouji.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Block;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/** Invented figures for a whole form that satisfy all its identities. */
public final class Figures {

    private static final int LARGEST = 12;

    private Figures() {}

    /** Figures for every cell, the same for the same seed. */
    public static Map<CellKey, String> of(Form form, long seed) {
        Random random = new Random(seed);
        Map<CellKey, Long> numbers = new LinkedHashMap<>();
        for (FormCell cell : form.cellList()) {
            numbers.put(cell.key(), (long) (random.nextInt(3) == 0 ? random.nextInt(LARGEST) : 0));
        }
        holdInequalities(form, numbers);
        addUpApplications(form, numbers);
        addUpTotals(form, numbers);
        Map<CellKey, String> figures = new LinkedHashMap<>();
        numbers.forEach((key, number) -> figures.put(key, Long.toString(number)));
        figures.replaceAll((key, figure) ->
                key.column().equals("amt") || key.column().equals("procamt") ? figure + ".2075" : figure);
        return figures;
    }

    private static void holdInequalities(Form form, Map<CellKey, Long> numbers) {
        for (Identity identity : form.identities()) {
            if (identity.relation() == Relation.AT_LEAST && !identity.left().isEmpty()) {
                long short_ = sum(identity.right(), numbers) - sum(identity.left(), numbers);
                if (short_ > 0) {
                    numbers.merge(identity.left().get(0), short_, Long::sum);
                }
            }
        }
    }

    /** Table AP by columns: the results add up, the carry-over is what is left, rows add up to their total. */
    private static void addUpApplications(Form form, Map<CellKey, Long> numbers) {
        Table table = form.table("AP").orElseThrow();
        Block block = table.blocks().get(0);
        for (var column : block.columns()) {
            if (!column.code().equals("total")) {
                long results = 0;
                for (Row row : block.cellRows()) {
                    boolean isLeaf = row.parent().length() > 0 && !row.code().equals("res_total");
                    if (isLeaf) {
                        results += number(numbers, row.code(), column.code());
                    }
                }
                numbers.put(new CellKey("AP", "res_total", column.code()), results);
                long carryOut = number(numbers, "carry_out", column.code());
                long carryIn = Math.min(number(numbers, "carry_in", column.code()), results);
                numbers.put(new CellKey("AP", "carry_in", column.code()), carryIn);
                numbers.put(new CellKey("AP", "new", column.code()), results + carryOut - carryIn);
            }
        }
        for (Row row : block.cellRows()) {
            long total = 0;
            for (var column : block.columns()) {
                if (!column.code().equals("total")) {
                    total += number(numbers, row.code(), column.code());
                }
            }
            numbers.put(new CellKey("AP", row.code(), "total"), total);
        }
    }

    private static void addUpTotals(Form form, Map<CellKey, Long> numbers) {
        for (Identity identity : form.identities()) {
            boolean isCase = identity.left().size() == 1
                    && identity.left().get(0).table().equals("RL");
            if (isCase) {
                numbers.put(identity.left().get(0), sum(identity.right(), numbers));
            }
        }
    }

    private static long number(Map<CellKey, Long> numbers, String row, String column) {
        return numbers.getOrDefault(new CellKey("AP", row, column), 0L);
    }

    private static long sum(java.util.List<CellKey> keys, Map<CellKey, Long> numbers) {
        return keys.stream().mapToLong(key -> numbers.getOrDefault(key, 0L)).sum();
    }
}
