package org.gouji.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.SampleCounty;
import org.gouji.decide.Adjustments;
import org.gouji.form.Form;
import org.gouji.form.Table;
import org.gouji.model.Submission;
import org.gouji.publish.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCsvTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1} of the {0} edition")
    @CsvSource({"2020,AD", "2020,AP", "2020,RL", "2021,AD", "2021,AP", "2021,RL"})
    void theTableHasTheShapeOfTheOfficialForm(int year, String code) throws IOException {
        byte[] summary = summary(year, code, Integer.MAX_VALUE);

        Golden.assertSame("summary/" + year + "-" + code + ".csv", summary);
    }

    @Test
    void aTableWithoutReportsIsEmptyAndSaysSo() throws IOException {
        byte[] summary = summary(2021, "RL", 0);

        assertThat(new String(summary, java.nio.charset.StandardCharsets.UTF_8).lines())
                .contains(",,,,,,,,,,,,,,")
                .last()
                .asString()
                .startsWith("应报7 已计0 缺报7 未计入0 缺数单元格0");
    }

    private byte[] summary(int year, String code, int reports) throws IOException {
        CountyTable county = county(year, reports);
        Table table = form(year).table(code).orElseThrow();
        SummaryCsv summary = SummaryCsv.of(table, county, Adjustments.NONE);
        Path path = folder.resolve(SummaryCsv.name("AREA", code));
        try (CsvFile file = new CsvFile(path, summary.header())) {
            summary.write(file);
            file.finish();
        }
        return Files.readAllBytes(path);
    }

    private static CountyTable county(int year, int reports) {
        Round round = new Round(SampleCounty.year(year), form(year), SampleCounty.DEADLINE, SampleCounty.DEADLINE);
        Consolidation consolidation = new Consolidation(round, SampleCounty.ROSTER);
        reports(year).limit(reports).forEach(consolidation::add);
        return consolidation.tables().table(Aggregate.AREA);
    }

    private static Stream<Submission> reports(int year) {
        Random random = new Random(year);
        List<String> units = List.of("990100-D00", "990100-D01", "990100001", "990100101");
        return units.stream().map(unit -> SampleCounty.in(year, SampleCounty.report(unit, form(year), random)));
    }

    private static Form form(int year) {
        return SampleCounty.FORMS.formFor(SampleCounty.year(year)).orElseThrow();
    }
}
