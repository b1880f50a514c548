package org.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.ShapeCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableShapeTest {

    static Stream<Table> tables() {
        return FormLibrary.builtIn().all().stream().flatMap(form -> form.tables().stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cellsFillTheGridWithoutOverlap(Table table) {
        TableShape shape = TableShape.of(table);
        int[][] covered = new int[shape.rows()][shape.columns()];

        for (ShapeCell cell : shape.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    covered[row][column]++;
                }
            }
        }

        assertThat(Arrays.stream(covered).flatMapToInt(Arrays::stream)).containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFigureOfTheTableHasOneCell(Table table) {
        List<ShapeCell> entries = TableShape.of(table).cells().stream()
                .filter(cell -> cell.content() instanceof Entry)
                .toList();

        int figures = table.blocks().stream()
                .mapToInt(block -> block.cellRows().size() * block.columns().size())
                .sum();
        assertThat(entries).hasSize(figures).extracting(ShapeCell::content).doesNotHaveDuplicates();
    }

    @Test
    void groupsOfRowsAndColumnsSpanWhatTheyGroup() {
        Table applications = tables().filter(table -> table.code().equals("AP"))
                .reduce((a, b) -> b)
                .orElseThrow();

        List<ShapeCell> cells = TableShape.of(applications).cells();

        assertThat(cell(cells, "法人或其他组织").columnSpan()).isEqualTo(5);
        assertThat(cell(cells, "三、本年度办理结果").rowSpan()).isEqualTo(22);
        assertThat(cell(cells, "（一）予以公开").columnSpan()).isEqualTo(2);
    }

    private static ShapeCell cell(List<ShapeCell> cells, String text) {
        return cells.stream()
                .filter(cell -> cell.content().text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
