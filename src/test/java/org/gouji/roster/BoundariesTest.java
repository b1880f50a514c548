package org.gouji.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.roster.Boundaries.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

    /** A and B became C in 2021, which became D in 2023; E was divided in 2022; F ended; G took H in; J is K's new name. */
    private static final Roster ROSTER = new Roster(
            new County("990100", "示例县", List.of()),
            List.of(
                    unit("A", 0, 2020, "C"),
                    unit("B", 0, 2020, "C"),
                    unit("C", 2021, 2022, "D"),
                    unit("D", 2023, Unit.OPEN_TO, ""),
                    unit("E", 0, 2021, "D|G"),
                    unit("F", 0, 2021, ""),
                    unit("G", 0, Unit.OPEN_TO, ""),
                    unit("H", 0, 2024, "G"),
                    unit("J", 2022, Unit.OPEN_TO, ""),
                    unit("K", 0, 2021, "J")));

    private static Unit unit(String code, int from, int to, String successor) {
        return new Unit(new UnitCode(code), code + "镇", List.of(), UnitKind.TOWNSHIP, "", from, to, successor);
    }

    @ParameterizedTest(name = "{1} of {0} is {2} today")
    @CsvSource({"2020,A,D", "2020,E,D G", "2020,F,''", "2020,G,G", "2022,C,D", "2020,H,G", "2020,K,J"})
    void aUnitStandsWhereWhateverFollowedItStands(int year, String unit, String today) {
        Boundaries boundaries = new Boundaries(ROSTER, new ReportYear(year));

        List<Unit> found = boundaries.today(ROSTER.unit(new UnitCode(unit)).orElseThrow());

        assertThat(String.join(
                        " ", found.stream().map(each -> each.code().code()).toList()))
                .isEqualTo(today);
    }

    @Test
    void everyEndAfterTheYearIsAnEvent() {
        assertThat(events(2020))
                .containsExactly(
                        "A merged 2021",
                        "B merged 2021",
                        "C merged 2023",
                        "E split 2022",
                        "F ended 2022",
                        "H merged 2025",
                        "K replaced 2022");
        assertThat(events(2024)).containsExactly("H merged 2025");
        assertThat(events(2025)).isEmpty();
    }

    private static List<String> events(int year) {
        return new Boundaries(ROSTER, new ReportYear(year))
                .events().stream().map(BoundariesTest::text).toList();
    }

    private static String text(Event event) {
        return event.unit().code() + " " + event.kind().code() + " " + event.effective();
    }
}
