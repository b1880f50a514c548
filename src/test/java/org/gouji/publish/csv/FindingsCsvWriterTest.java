package org.gouji.publish.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.publish.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsCsvWriterTest {

    private static final RuleBook RULES = RuleBook.builtIn();

    @ParameterizedTest
    @EnumSource
    void findingsOfAFileAreAsPublished(Language language) throws IOException {
        List<Finding> findings = List.of(
                RULES.failed("ST-08U", Place.REPORT, new Source.Line(1), Map.of()),
                RULES.failed(
                        "ST-03",
                        Place.row("AP", "new"),
                        new Source.TableCell(2, 4, 3),
                        Map.of("table", "表三", "row", "一、本年新收政府信息公开申请数量", "c", "自然人"),
                        "0"),
                new Finding(
                        "AP-04",
                        Severity.ERROR,
                        Outcome.NOT_ASSESSABLE,
                        Place.row("AP", "new"),
                        new Source.TableCell(2, 4, 3),
                        Map.of("table", "表三", "row", "一、本年新收政府信息公开申请数量", "c", "", "missing", "自然人"),
                        ""));

        byte[] bytes = new FindingsCsvWriter(new Messages(language)).bytes(findings);

        Golden.assertSame("read/findings-" + language.code() + ".csv", bytes);
    }
}
