package org.gouji.check.locate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Identity;
import org.gouji.form.NumberType;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.jspecify.annotations.Nullable;

/**
 * The parity-check matrix of connected equations: a row for each identity, a column for each cell, and at their crossing the
 * sign with which the cell enters the identity. Nearly all is zero, so only the rest is kept.
 */
final class CheckMatrix {

    private final List<FormCell> cells;
    private final List<Identity> identities;
    private final int[][] cellsOf;
    private final int[][] identitiesOf;
    private final int[][] signsOf;
    private final int[] rows;
    private final int[] columns;

    private CheckMatrix(List<FormCell> cells, List<Identity> identities) {
        this.cells = List.copyOf(cells);
        this.identities = List.copyOf(identities);
        Map<CellKey, Integer> numbers = new LinkedHashMap<>();
        cells.forEach(cell -> numbers.put(cell.key(), numbers.size()));
        List<Map<Integer, Integer>> signs = new ArrayList<>();
        cells.forEach(cell -> signs.add(new TreeMap<>()));
        for (int identity = 0; identity < identities.size(); identity++) {
            for (CellKey key : identities.get(identity).left()) {
                signs.get(numbers.getOrDefault(key, -1)).merge(identity, 1, Integer::sum);
            }
            for (CellKey key : identities.get(identity).right()) {
                signs.get(numbers.getOrDefault(key, -1)).merge(identity, -1, Integer::sum);
            }
        }
        signs.forEach(column -> column.values().removeIf(sign -> sign == 0));
        this.identitiesOf = signs.stream().map(column -> ints(column.keySet())).toArray(int[][]::new);
        this.signsOf = signs.stream().map(column -> ints(column.values())).toArray(int[][]::new);
        this.cellsOf = transposed(signs, identities.size());
        this.rows = cells.stream()
                .mapToInt(cell -> cell.block().cellRows().indexOf(cell.row()))
                .toArray();
        this.columns = cells.stream()
                .mapToInt(cell -> cell.block().columns().indexOf(cell.column()))
                .toArray();
    }

    /** The equations of a form, in one matrix for each set of them that share cells, in the order of the form. */
    static List<CheckMatrix> of(Form form, List<Identity> identities) {
        Map<CellKey, Integer> setOf = new LinkedHashMap<>();
        List<Identity> equations = identities.stream()
                .filter(identity -> identity.relation() == Relation.EQUAL)
                .toList();
        for (int set = 0; set < equations.size(); set++) {
            join(setOf, equations.get(set), set);
        }
        Map<Integer, List<FormCell>> cells = new LinkedHashMap<>();
        for (FormCell cell : form.cellList()) {
            Optional.ofNullable(setOf.get(cell.key()))
                    .ifPresent(set -> cells.computeIfAbsent(set, first -> new ArrayList<>())
                            .add(cell));
        }
        return cells.entrySet().stream()
                .map(entry -> new CheckMatrix(
                        entry.getValue(),
                        equations.stream()
                                .filter(each -> entry.getKey().equals(setOf.get(anyCell(each))))
                                .toList()))
                .toList();
    }

    /** Puts the cells of an equation, and all that are connected with them by now, into one set. */
    private static void join(Map<CellKey, Integer> setOf, Identity equation, int set) {
        List<CellKey> operands = new ArrayList<>(equation.left());
        operands.addAll(equation.right());
        for (CellKey key : operands) {
            @Nullable Integer other = setOf.putIfAbsent(key, set);
            if (other != null) {
                setOf.replaceAll((cell, old) -> old.equals(other) ? set : old);
            }
        }
    }

    private static CellKey anyCell(Identity equation) {
        return equation.left().isEmpty()
                ? equation.right().get(0)
                : equation.left().get(0);
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] transposed(List<Map<Integer, Integer>> columns, int identities) {
        List<List<Integer>> cellsOf = new ArrayList<>();
        for (int identity = 0; identity < identities; identity++) {
            cellsOf.add(new ArrayList<>());
        }
        for (int cell = 0; cell < columns.size(); cell++) {
            for (int identity : columns.get(cell).keySet()) {
                cellsOf.get(identity).add(cell);
            }
        }
        return cellsOf.stream().map(CheckMatrix::ints).toArray(int[][]::new);
    }

    int size() {
        return cells.size();
    }

    int height() {
        return identities.size();
    }

    CellKey key(int cell) {
        return cells.get(cell).key();
    }

    NumberType type(int cell) {
        return cells.get(cell).column().type();
    }

    /** Where in its block the cell's row stands. */
    int row(int cell) {
        return rows[cell];
    }

    /** Where in its block the cell's column stands. */
    int column(int cell) {
        return columns[cell];
    }

    Identity identity(int identity) {
        return identities.get(identity);
    }

    /** The cells that enter an identity. */
    int[] cellsOf(int identity) {
        return cellsOf[identity];
    }

    /** The identities that a cell enters. */
    int[] identitiesOf(int cell) {
        return identitiesOf[cell];
    }

    /** The signs with which it enters them. */
    int[] signsOf(int cell) {
        return signsOf[cell];
    }

    /** The sign with which a cell enters an identity, 0 if it does not. */
    int sign(int identity, int cell) {
        int[] of = identitiesOf[cell];
        for (int i = 0; i < of.length; i++) {
            if (of[i] == identity) {
                return signsOf[cell][i];
            }
        }
        return 0;
    }
}
