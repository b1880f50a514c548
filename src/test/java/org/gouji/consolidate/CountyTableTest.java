package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;

/** One township reported what was received from persons and from firms, and nothing else. */
class CountyTableTest {

    private final CountyTable area = area();

    @Test
    void theSumOverCellsIsThatOfTheNumbersInThem() {
        assertThat(sum("AP.new.np", "AP.new.lp_ent", "AP.new.lp_res")).isEqualTo(new Value.Amount(BigDecimal.TEN));
        assertThat(sum("AP.new.lp_ent")).isEqualTo(new Value.Amount(BigDecimal.valueOf(3)));
    }

    @Test
    void theSumOverCellsWithoutNumbersIsBlankAndNotZero() {
        assertThat(sum("AP.new.lp_res", "AP.new.lp_oth")).isEqualTo(new Value.Blank());
    }

    private Value sum(String... keys) {
        return area.sum(Stream.of(keys).map(CellKey::parse).toList());
    }

    private static CountyTable area() {
        List<Cell> cells = List.of(cell("AP.new.np", 7), cell("AP.new.lp_ent", 3));
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        consolidation.add(SampleCounty.submission("990100101", ROUND.form(), cells, List.of()));
        return consolidation.tables().table(Aggregate.AREA);
    }

    private static Cell cell(String key, int number) {
        return new Cell(CellKey.parse(key), new Value.Amount(BigDecimal.valueOf(number)), "", new Source.Whole());
    }
}
