package org.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final Form OLD = FormLibrary.builtIn().form(new FormId("2019"));
    private static final Form NEW = FormLibrary.builtIn().form(new FormId("2021"));
    private static final List<Crossing> CROSSINGS = Crossing.between(NEW, OLD);

    @Test
    void eachCellOfTheNewEditionHasOneCrossingOrBeganWithIt() {
        List<CellKey> crossed = new ArrayList<>();
        CROSSINGS.forEach(crossing -> crossed.addAll(crossing.here()));
        Set<CellKey> began = new TreeSet<>(NEW.cells().keySet());
        crossed.forEach(began::remove);

        assertThat(crossed).doesNotHaveDuplicates();
        assertThat(began).extracting(CellKey::toString).containsExactly("AD.norm.repeal", "AD.reg.repeal");
    }

    @Test
    void eachCellOfTheOldEditionHasOneCrossingOrEndedWithIt() {
        List<CellKey> crossed = new ArrayList<>();
        CROSSINGS.forEach(crossing -> crossed.addAll(crossing.there()));
        Set<CellKey> ended = new TreeSet<>(OLD.cells().keySet());
        crossed.forEach(ended::remove);

        assertThat(crossed).doesNotHaveDuplicates();
        assertThat(ended)
                .extracting(cell -> cell.row() + "." + cell.column())
                .containsExactly(
                        "coer.delta",
                        "coer.prev",
                        "fee.delta",
                        "lic.delta",
                        "lic.prev",
                        "norm.pub",
                        "oth_svc.dec",
                        "oth_svc.delta",
                        "oth_svc.prev",
                        "pen.delta",
                        "pen.prev",
                        "proc.procamt",
                        "proc.procn",
                        "reg.pub");
    }

    @Test
    void stocksAndFeesTookThePlaceOfOthersThatDoNotCompare() {
        assertThat(CROSSINGS)
                .filteredOn(crossing -> !crossing.isComparable())
                .extracting(crossing -> crossing.here().get(0).toString())
                .containsExactlyInAnyOrder("AD.reg.valid", "AD.norm.valid", "AD.fee.amt");
        assertThat(CROSSINGS)
                .filteredOn(crossing -> crossing.as() == Comparability.APPROXIMATE)
                .singleElement()
                .satisfies(crossing -> assertThat(crossing.note()).isNotEmpty());
    }

    @Test
    void anEditionComparesWithItselfCellByCell() {
        assertThat(Crossing.between(NEW, NEW)).hasSameSizeAs(NEW.cells().keySet());
    }

    @Test
    void nothingLeadsBackToALaterEdition() {
        assertThat(Crossing.between(OLD, NEW)).isEmpty();
    }
}
