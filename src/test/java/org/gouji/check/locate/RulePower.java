package org.gouji.check.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Relation;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/** What the identities of a form would do about a wrong number in each of its cells, worked out from their matrix. */
final class RulePower {

    enum Power {
        LOCATED("located"),
        SEEN("seen"),
        SOMETIMES("sometimes"),
        NOT("–");

        private final String word;

        Power(String word) {
            this.word = word;
        }
    }

    /** No quotient of small signs turns this into a fraction. */
    private static final int EXCESS = 12;

    private final Form form;
    private final Map<CellKey, Power> powers = new TreeMap<>();
    private final Set<List<CellKey>> alike = new LinkedHashSet<>();

    RulePower(Form form) {
        this.form = form;
        form.cellList().forEach(cell -> powers.put(cell.key(), Power.NOT));
        form.identities().stream()
                .filter(identity -> identity.relation() == Relation.AT_LEAST)
                .flatMap(identity -> Stream.concat(identity.left().stream(), identity.right().stream()))
                .forEach(cell -> powers.put(cell, Power.SOMETIMES));
        CheckMatrix.of(form, form.identities()).forEach(this::judge);
    }

    private void judge(CheckMatrix matrix) {
        for (int cell = 0; cell < matrix.size(); cell++) {
            Syndrome syndrome = Syndrome.of(matrix, new Excess(cell, EXCESS));
            List<CellKey> same = syndrome.explainedByOne().stream()
                    .map(each -> matrix.key(each.cell()))
                    .toList();
            boolean alone = same.size() == 1
                    && PairSearch.of(matrix, syndrome, excess -> true).isEmpty();
            powers.put(matrix.key(cell), alone ? Power.LOCATED : Power.SEEN);
            if (same.size() > 1) {
                alike.add(same);
            }
        }
    }

    Power of(CellKey cell) {
        return powers.getOrDefault(cell, Power.NOT);
    }

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("", "## Edition " + form.id().id(), ""));
        lines.add("| table | cells | located | seen | sometimes | not seen |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        form.tables().forEach(table -> lines.add(summary(table)));
        lines.addAll(List.of(
                "", "Cells that one sum alone looks at, so that it sees an error and cannot tell in which:", ""));
        alike.forEach(
                cells -> lines.add("- " + cells.stream().map(CellKey::toString).collect(Collectors.joining(", "))));
        for (Table table : form.tables()) {
            lines.addAll(List.of("", "### " + table.code() + " " + table.name()));
            table.blocks().forEach(block -> block(table, block, lines));
        }
        return lines;
    }

    private String summary(Table table) {
        Map<Power, Integer> counts = new EnumMap<>(Power.class);
        int cells = 0;
        for (FormCell cell : form.cellList()) {
            if (cell.key().table().equals(table.code())) {
                counts.merge(of(cell.key()), 1, Integer::sum);
                cells++;
            }
        }
        return "| " + table.code() + " | " + cells + " | "
                + Stream.of(Power.values())
                        .sorted(Comparator.naturalOrder())
                        .map(power -> counts.getOrDefault(power, 0).toString())
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private void block(Table table, Block block, List<String> lines) {
        lines.add("");
        lines.add("| row | " + block.columns().stream().map(Column::code).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---" + "|---".repeat(block.columns().size()) + "|");
        for (Row row : block.cellRows()) {
            lines.add("| " + row.code() + " " + row.label().official() + " | "
                    + block.columns().stream()
                            .map(column -> of(new CellKey(table.code(), row.code(), column.code())).word)
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
    }
}
