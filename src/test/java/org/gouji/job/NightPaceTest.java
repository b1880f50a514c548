package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gouji.store.Night;
import org.gouji.store.RunState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightPaceTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        100:300 | 100:60 90:55 120:70 110:66 100:61       | 5 | a slow night
        100:300 | 100:60 90:55 120:70 110:66              | 0 | too few nights to compare with
        100:300 | 100:60 90:55 120:70 110:66 100:!61      | 0 | a failed night is no example
        100:120 | 100:60 90:55 120:70 110:66 100:61       | 0 | twice the usual is usual
        100:300 | 100:60 90:55 120:70 110:400 100:500     | 4 | slow nights before do not hide the next one
        5:20    | 5:2 5:2 5:2 5:2 5:2                     | 0 | a few seconds more are not worth a word
        0:60    | 0:2 0:2 1:2 0:2 0:2                     | 30 | a night with nothing to read
        0:60    | 900:600 900:600 900:600 900:600 900:600 | 0 | full nights say nothing of quiet ones
        100:!300 | 100:60 90:55 120:70 110:66 100:61      | 0 | one that did not end
        """)
    void aNightIsSlowAgainstNightsLikeIt(String night, String before, long times, String why) {
        List<Night> nights = new ArrayList<>(List.of(night(night)));
        for (String each : before.split(" ", -1)) {
            nights.add(night(each));
        }

        assertThat(NightPace.timesTheUsual(nights).orElse(0)).as(why).isEqualTo(times);
    }

    /** {@code FILES:SECONDS}, with {@code !} before the seconds of one that failed. */
    private static Night night(String text) {
        String[] parts = text.split(":", -1);
        boolean failed = parts[1].startsWith("!");
        Duration time = Duration.ofSeconds(Long.parseLong(parts[1].replace("!", "")));
        return new Night(
                1,
                OffsetDateTime.MIN,
                failed ? RunState.FAILED : RunState.COMPLETED,
                1,
                1000,
                Long.parseLong(parts[0]),
                0,
                List.of(new Night.StepTime("read", time, 0)));
    }
}
