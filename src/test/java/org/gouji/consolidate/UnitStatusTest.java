package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitStatusTest {

    @ParameterizedTest(name = "{0}: due {1}, counted {2}")
    @CsvSource({
        "received,true,true",
        "late,true,true",
        "missing,true,false",
        "other_form,true,false",
        "excluded,true,false",
        "vertical,false,false",
        "compared,false,false",
        "not_member,false,false"
    })
    void theCountyWaitsForItsMembersAndCountsWhatTheyHandedIn(String code, boolean isDue, boolean isCounted) {
        UnitStatus status = withCode(code);

        assertThat(status.isDue()).isEqualTo(isDue);
        assertThat(status.isCounted()).isEqualTo(isCounted);
    }

    private static UnitStatus withCode(String code) {
        for (UnitStatus status : UnitStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No status is published as " + code + ".");
    }
}
