package org.gouji.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.definition.DefinitionNode;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/**
 * Reads one line such as {@code per: column, holds: new + carry_in = res_total + carry_out} and makes one identity for
 * each column (or row) that has all the cells named.
 */
final class IdentityReader {

    /** What the statement is repeated over; its codes are then those of the other direction. */
    private enum Per {
        ROW,
        COLUMN;

        List<String> repeated(Block block) {
            return this == ROW ? rowCodes(block) : columnCodes(block);
        }

        List<String> terms(Block block) {
            return this == ROW ? columnCodes(block) : rowCodes(block);
        }

        CellKey cell(String table, String repeated, String term) {
            return this == ROW ? new CellKey(table, repeated, term) : new CellKey(table, term, repeated);
        }

        Place place(String table, String repeated) {
            return this == ROW ? Place.row(table, repeated) : Place.column(table, repeated);
        }

        private static List<String> rowCodes(Block block) {
            return block.cellRows().stream().map(Row::code).toList();
        }

        private static List<String> columnCodes(Block block) {
            return block.columns().stream().map(Column::code).toList();
        }
    }

    private final List<Table> tables;
    private final Unique identities = new Unique();

    IdentityReader(List<Table> tables) {
        this.tables = tables;
    }

    List<Identity> read(DefinitionNode node) {
        String rule = node.text("rule");
        Table table = table(node);
        Per per = node.choice("per", Per.class);
        Statement statement = Statement.read(node, "holds");
        Set<String> over = new LinkedHashSet<>(node.texts("over"));
        refuseUnknown(node, table, per, statement);

        List<String> repeated = repeated(table, per, statement);
        refuseUnreachable(node, table, repeated, over);
        List<Identity> result = new ArrayList<>();
        for (String each : repeated) {
            if (over.isEmpty() || over.contains(each)) {
                identities.add(node, "rule", rule + " " + each);
                result.add(identity(rule, table.code(), per, each, statement));
            }
        }
        return result;
    }

    /** The rows or columns that have every cell the statement names. */
    private static List<String> repeated(Table table, Per per, Statement statement) {
        return table.blocks().stream()
                .filter(block -> new HashSet<>(per.terms(block)).containsAll(statement.codes()))
                .flatMap(block -> per.repeated(block).stream())
                .toList();
    }

    private static Identity identity(String rule, String table, Per per, String each, Statement statement) {
        return new Identity(
                rule,
                per.place(table, each),
                cells(table, per, each, statement.left()),
                statement.relation(),
                cells(table, per, each, statement.right()));
    }

    private static List<CellKey> cells(String table, Per per, String each, List<String> terms) {
        return terms.stream().map(term -> per.cell(table, each, term)).toList();
    }

    private Table table(DefinitionNode node) {
        String code = node.text("table");
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow(() -> node.fail("table", "form.no-table", Map.of("code", code)));
    }

    private static void refuseUnknown(DefinitionNode node, Table table, Per per, Statement statement) {
        Set<String> known = new HashSet<>();
        table.blocks().forEach(block -> known.addAll(per.terms(block)));
        for (String code : statement.codes()) {
            if (!known.contains(code)) {
                throw node.fail(
                        "holds",
                        per == Per.ROW ? "form.no-column" : "form.no-row",
                        Map.of("table", table.code(), "code", code));
            }
        }
    }

    private static void refuseUnreachable(DefinitionNode node, Table table, List<String> repeated, Set<String> over) {
        if (repeated.isEmpty()) {
            throw node.fail("holds", "form.no-block-with-all", Map.of("table", table.code()));
        }
        for (String each : over) {
            if (!repeated.contains(each)) {
                throw node.fail("over", "form.not-over", Map.of("code", each));
            }
        }
    }
}
