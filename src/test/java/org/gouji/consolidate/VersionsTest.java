package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gouji.model.Arrival;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final int JANUARY = 10;
    private static final int LATER = 20;

    @Test
    void theReportReceivedLastCounts() {
        assertThat(effective(arrival("old", "z", JANUARY, 2), arrival("new", "a", LATER, 1)))
                .containsExactly("new");
    }

    @Test
    void onOneDayTheReportThatALaterRunSawFirstCounts() {
        assertThat(effective(arrival("old", "z", JANUARY, 1), arrival("new", "a", JANUARY, 2)))
                .containsExactly("new");
    }

    @Test
    void inOneRunThePathThatComesLastCounts() {
        assertThat(effective(arrival("one", "report-1.txt", JANUARY, 1), arrival("two", "report-2.txt", JANUARY, 1)))
                .containsExactly("two");
    }

    @Test
    void inOneFileTheLastReportCounts() {
        assertThat(effective(arrival("z", "all.zip", 1, JANUARY, 1), arrival("a", "all.zip", 2, JANUARY, 1)))
                .containsExactly("a");
    }

    @Test
    void aCopyThatArrivesLaterDoesNotMakeAnOldReportNew() {
        assertThat(effective(
                        arrival("old", "a", JANUARY, 1),
                        arrival("new", "b", JANUARY + 1, 1),
                        arrival("old", "copy", LATER, 2)))
                .containsExactly("new");
    }

    @Test
    void everyUnitHasItsOwn() {
        Arrival other = new Arrival(
                "other", new UnitCode("U2"), new ReportYear(2022), "a", 1, LocalDate.of(2023, 1, JANUARY), 1);

        assertThat(effective(arrival("one", "a", LATER, 1), other)).containsExactly("one", "other");
    }

    @Test
    void theOrderOfArrivalsMakesNoDifference() {
        Random random = new Random(7);
        List<Arrival> arrivals = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            arrivals.add(arrival("s" + random.nextInt(9), "f" + n, 1 + random.nextInt(3), 1 + random.nextInt(2)));
        }
        List<Arrival> expected = Versions.effective(arrivals);

        for (int round = 0; round < 50; round++) {
            Collections.shuffle(arrivals, random);
            assertThat(Versions.effective(arrivals)).isEqualTo(expected);
        }
    }

    private static List<String> effective(Arrival... arrivals) {
        return Versions.effective(List.of(arrivals)).stream()
                .map(Arrival::submission)
                .toList();
    }

    private static Arrival arrival(String submission, String file, int day, long run) {
        return arrival(submission, file, 1, day, run);
    }

    private static Arrival arrival(String submission, String file, int part, int day, long run) {
        LocalDate received = LocalDate.of(2023, 1, day);
        return new Arrival(submission, new UnitCode("U1"), new ReportYear(2022), file, part, received, run);
    }
}
