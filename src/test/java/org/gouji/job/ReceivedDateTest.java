package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gouji.store.FileStamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedDateTest {

    @ParameterizedTest(name = "{0} arrived on {1}")
    @CsvSource(textBlock = """
            2022-01-14/report.html,             2022-01-14
            county/2022-01-14/east/report.html, 2022-01-14
            2022-01-14/2022-01-20/report.html,  2022-01-20
            2022-13-45/report.html,             2023-03-02
            2022-01-14.html,                    2023-03-02
            report.html,                        2023-03-02
            """)
    void aFolderNamedLikeADateSaysWhenAFileArrived(String path, LocalDate expected) {
        // Half past four in the morning in China is still the day before in Greenwich.
        Instant modified = Instant.parse("2023-03-01T20:30:00.5Z");

        FileStamp stamp = new FileStamp(path, 1, modified.getEpochSecond() * 1_000_000_000L + modified.getNano());

        assertThat(ReceivedDate.of(stamp)).isEqualTo(expected);
    }
}
