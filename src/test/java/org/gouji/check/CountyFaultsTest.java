package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyFaultsTest {

    private static final List<Finding> DOUBTS = List.of(
            doubt(Place.row("AP", "new"), Fault.UNCLEAR, "label", "12"),
            doubt(Place.row("AP", "res_full"), Fault.READING, "other", "1 23"),
            doubt(Place.REPORT, Fault.READING, "lossy", ""));

    @ParameterizedTest(name = "{0} at {1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is worked out from figures is as doubtful as these are, and quotes them
        HI-06 | AP | new      | true  | DOUBTED  | UNCLEAR | 12
        HI-06 | AP | res_full | true  | MISREAD  | READING | 1 23
        HI-01 | AP | ''       | true  | MISREAD  | READING | 1 23
        HI-04 | '' | ''       | true  | MISREAD  | READING | 1 23
        HI-10 | AD | lic      | true  | PLAIN    | REPORT  | ''
        # who reported when is no matter of figures
        HI-03 | '' | ''       | true  | PLAIN    | REPORT  | ''
        DL-03 | '' | ''       | true  | ARRIVAL  | REPORT  | ''
        HI-11 | '' | ''       | true  | ROSTER   | UNCLEAR | ''
        # a report that is missing may be among those that have no unit
        HI-02 | '' | ''       | true  | ABSENT   | REPORT  | ''
        HI-02 | '' | ''       | false | NAMELESS | UNCLEAR | ''
        """)
    void theLikelierCauseIsNamed(
            String rule, String table, String row, boolean isAllAssigned, FaultWhy why, Fault fault, String text) {
        Finding finding = finding(rule, new Place(table, row, ""), Map.of("missing", "白沙镇人民政府"));

        Finding judged = new CountyFaults(isAllAssigned)
                .judge(finding, DOUBTS.stream().filter(CountyFaults::isDoubt).toList());

        assertThat(judged.fault()).contains(fault);
        assertThat(judged.arguments())
                .containsEntry(Finding.FAULT_WHY, why.key())
                .containsEntry(Finding.FAULT_TEXT, text);
        assertThat(new Messages(Language.ZH).fault(judged)).contains(text).isNotEmpty();
    }

    private static Finding doubt(Place place, Fault fault, String why, String text) {
        return finding("SUM-01", place, Map.of()).blamed(fault, why, text, "");
    }

    private static Finding finding(String rule, Place place, Map<String, String> arguments) {
        return new Finding(rule, Severity.ERROR, Outcome.FAILED, place, new Source.Whole(), arguments, "");
    }
}
