package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.normalise.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the row of new applications, and what they may have been before a text layer tore them. */
class OtherReadingTest {

    private final Form form = FormLibrary.builtIn().form(new FormId("2021"));
    private final Layout layout = new Layout(form);
    private final List<IdentityCheck> equations = form.identities().stream()
            .map(identity -> new IdentityCheck(identity, layout, RuleBook.builtIn()))
            .filter(IdentityCheck::isEquation)
            .toList();
    private final Map<CellKey, String> printed = new HashMap<>();

    @ParameterizedTest(name = "where {1} is right, {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 23 0 0 0 0 15   | 12 3 0 0 0 0 15   | 1 23=12 3
                    12 3 0 0 0 0 15   | 12 3 0 0 0 0 15   |
                    123 4 0 0 0 0 46  | 12 34 0 0 0 0 46  | 123 4=12 34
                    0 1 23 0 0 0 15   | 0 12 3 0 0 0 15   | 1 23=12 3
                    0 0 0 0 1 23 15   | 0 0 0 0 12 3 15   | 1 23=12 3
                    # a figure never begins with a zero, but it may be one
                    10 5 0 0 0 0 6    | 1 5 0 0 0 0 6     |
                    1 00 0 0 0 0 10   | 10 0 0 0 0 0 10   | 1 00=10 0
                    # what is no digit is not torn
                    -1 23 0 0 0 0 15  | 12 3 0 0 0 0 15   |
                    1 2.3 0 0 0 0 15  | 12 3 0 0 0 0 15   |
                    1 23件 0 0 0 0 15 | 12 3 0 0 0 0 15   |
                    # the columns tell it though a blank keeps the row from being added up
                    1 23 _ 0 0 0 15   | 12 3 0 0 0 0 15   | 1 23=12 3
                    # another number is wrong as well
                    1 23 0 0 0 0 16   | 12 3 0 0 0 0 15   |
                    """)
    void digitsAreDividedSoThatAllSumsHold(String row, String right, String expected) {
        print("AP.res_full", right);
        print("AP.res_total", right);
        print("AP.new", row);

        assertThat(found())
                .extracting(each -> each.printed() + "=" + each.other())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void itChangesTheTwoNumbersThatItDivides() {
        print("AP.res_full", "0 12 3 0 0 0 15");
        print("AP.res_total", "0 12 3 0 0 0 15");
        print("AP.new", "0 1 23 0 0 0 15");

        OtherReading other = found().get(0);

        assertThat(IntStream.range(0, layout.size()).filter(other::changes).mapToObj(layout::key))
                .containsExactly(CellKey.parse("AP.new.lp_ent"), CellKey.parse("AP.new.lp_res"));
    }

    private void print(String row, String figures) {
        Layout.Span span = layout.row(Place.row(row.split("\\.", 2)[0], row.split("\\.", 2)[1]))
                .orElseThrow();
        List<String> each = Arrays.asList(figures.split(" ", -1));
        span.cells().forEach(cell -> printed.put(layout.key(cell), each.get(cell - span.from())));
    }

    private List<OtherReading> found() {
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : form.cellList()) {
            String raw = printed.getOrDefault(cell.key(), "0").replace("_", "");
            cells.add(new Cell(cell.key(), ValueReader.read(raw, NumberType.COUNT), raw, new Source.Line(1)));
        }
        Sheet sheet = new Sheet(layout, cells);
        List<List<Integer>> equationsOfCell = IntStream.range(0, layout.size())
                .mapToObj(cell -> IntStream.range(0, equations.size())
                        .filter(each -> equations.get(each).operands().anyMatch(operand -> operand == cell))
                        .boxed()
                        .toList())
                .toList();
        OtherReading.Equations assessed = new OtherReading.Equations(equations, equationsOfCell, sheet);
        return OtherReading.in(layout.row(Place.row("AP", "new")).orElseThrow(), sheet, assessed);
    }
}
