package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gouji.form.FormLibrary;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    private final Layout layout = new Layout(FormLibrary.builtIn().form(new FormId("2021")));

    @ParameterizedTest(name = "{0}|{1}|{2} is called {3}")
    @CsvSource({
        "AP,new,np,一、本年新收政府信息公开申请数量·自然人",
        "AP,new,'',一、本年新收政府信息公开申请数量",
        "AP,'',np,自然人",
        "AP,'','',表三",
        "AP,nothing,'',表三",
        "AP,'',nothing,表三",
        "XX,'','',XX",
        "RL,cases,rv_total,行政复议·总计",
        "RL,'',lr_total,复议后起诉·总计",
    })
    void aPlaceIsCalledAsAClerkKnowsIt(String table, String row, String column, String name) {
        assertThat(layout.placeName(new Place(table, row, column))).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource({"AD.lic.dec,行政许可·本年处理决定数量", "RL.cases.ld_total,未经复议直接起诉·总计", "XX.row.column,row·column"})
    void aCellIsCalledByItsLabels(String key, String name) {
        assertThat(layout.name(CellKey.parse(key))).isEqualTo(name);
    }

    @Test
    void theFirstSixOfALongListAreShown() {
        List<String> names =
                IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList();

        assertThat(Layout.shortList(names.subList(0, 6))).isEqualTo("1、2、3、4、5、6");
        assertThat(Layout.shortList(names)).isEqualTo("1、2、3、4、5、6……");
        assertThat(Layout.shortList(List.of())).isEmpty();
    }

    @Test
    void aRowIsFoundByItsTableAndCode() {
        assertThat(layout.row(Place.row("AP", "new")))
                .hasValueSatisfying(row -> assertThat(row.cells().mapToObj(layout::key))
                        .extracting(CellKey::toString)
                        .startsWith("AP.new.np")
                        .endsWith("AP.new.total")
                        .hasSize(7));
        assertThat(layout.row(Place.row("AD", "new"))).isEmpty();
        assertThat(layout.row(Place.row("AP", "nothing"))).isEmpty();
    }
}
