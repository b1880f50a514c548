package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gouji.publish.parquet.DuckDb;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job of jobs/sample.yml, from the files of the sample county to its published packages. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleRunTest {

    private static final Path JOB = Path.of("jobs/sample.yml");
    private static final Path TRUTH = Path.of("sample-input/truth.csv");
    private static final Set<String> COUNTED = Set.of("received", "late");

    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private CountyStatus status;

    /** A figure of the county, and in how many reports it stands. */
    private record Figure(BigDecimal sum, int reports) {

        static final Figure NONE = new Figure(BigDecimal.ZERO, 0);

        Figure plus(String number) {
            return number.isEmpty() ? this : new Figure(sum.add(new BigDecimal(number)), reports + 1);
        }

        boolean isSame(Figure other) {
            return sum.compareTo(other.sum) == 0 && reports == other.reports;
        }
    }

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        folder = temporary;
        status = run(folder.resolve("first"), Map.of());
    }

    @Test
    void everyFileIsAccountedFor() throws IOException {
        long files;
        try (Stream<Path> inbox = Files.walk(Path.of("sample-input/inbox"))) {
            files = inbox.filter(Files::isRegularFile).count();
        }

        assertThat(status.counts().found()).isEqualTo(files);
        assertThat(status.counts().read() + status.rejected().size()).isEqualTo(files);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022})
    void theCountyIsTheSumOfWhatTheReportsSay(int year) throws Exception {
        Set<String> units = countedUnits(year);
        Map<String, Figure> expected = new TreeMap<>();
        for (Map<String, String> line : lines(TRUTH)) {
            if (field(line, "year").equals(Integer.toString(year)) && units.contains(field(line, "unit_code"))) {
                expected.merge(key(line), Figure.NONE.plus(field(line, "value")), SampleRunTest::add);
            }
        }

        Map<String, Figure> published = new TreeMap<>();
        for (Map<String, String> line : lines(version(year).resolve("county-cells.csv"))) {
            if (field(line, "aggregate").equals("AREA")) {
                String value = field(line, "value").isEmpty() ? "0" : field(line, "value");
                published.put(key(line), new Figure(new BigDecimal(value), Integer.parseInt(field(line, "counted"))));
            }
        }

        assertThat(published.keySet()).isEqualTo(expected.keySet());
        assertThat(published)
                .allSatisfy((key, figure) -> assertThat(figure)
                        .usingComparator((one, other) -> one.isSame(other) ? 0 : 1)
                        .isEqualTo(expected.getOrDefault(key, Figure.NONE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022})
    void eachFindingSaysWhereItComesFrom(int year) throws Exception {
        assertThat(lines(version(year).resolve("findings.csv")))
                .filteredOn(line -> !field(line, "outcome").equals("not_assessable"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(field(line, "fault")).isIn("report", "reading", "unclear"));
    }

    /** Every unit that is not counted is one of the mistakes that were put in. */
    @Test
    void whoIsNotCountedIsKnown() throws Exception {
        List<String> notCounted = new ArrayList<>();
        for (int year : new int[] {2019, 2020, 2021, 2022}) {
            for (Map<String, String> line : lines(version(year).resolve("coverage.csv"))) {
                if (!COUNTED.contains(field(line, "status"))
                        && !field(line, "unit_code").isEmpty()) {
                    notCounted.add(year + " " + field(line, "unit_code") + " " + field(line, "status"));
                }
            }
        }

        assertThat(notCounted)
                .containsExactly(
                        "2020 990100204 missing",
                        "2021 990100200 other_form",
                        "2021 990100400 missing",
                        "2022 990100101 missing",
                        "2022 990100104 missing",
                        "2022 990100106 missing");
    }

    @Test
    void whatIsPublishedIsKnownToTheByte() throws Exception {
        ExpectedSample.isPublishedIn(folder.resolve("first/output"));
    }

    @Test
    void theExamplesForStatisticiansAnswerWhatIsPrintedThere() throws Exception {
        List<DocumentedQuery> queries = DocumentedQuery.in(Path.of("docs/for-statisticians.md"));

        assertThat(queries).hasSizeGreaterThan(5);
        for (DocumentedQuery query : queries) {
            assertThat(String.join("\n", DuckDb.table(folder.resolve("first/output"), query.sql())) + "\n")
                    .as(query.sql())
                    .isEqualTo(query.answer());
        }
    }

    /** The letters of a year are listed with their hashes; each unit that has to mend anything is written to. */
    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022})
    void eachUnitWithErrorsHasALetter(int year) throws Exception {
        Path letters = folder.resolve("first/output/990100-" + year + "-letters/v1");
        Set<String> written = new TreeSet<>();
        for (Map<String, String> line : lines(letters.resolve("letters.csv"))) {
            assertThat(letters.resolve(field(line, "file"))).exists();
            written.add(field(line, "unit_code") + " " + field(line, "errors"));
        }

        Set<String> withErrors = new TreeSet<>();
        for (Map<String, String> line : lines(version(year).resolve("coverage.csv"))) {
            if (!field(line, "unit_code").isEmpty() && !List.of("", "0").contains(field(line, "errors"))) {
                withErrors.add(field(line, "unit_code"));
            }
        }
        assertThat(written.stream().map(line -> line.split(" ", 2)[0])).containsAll(withErrors);
    }

    @Test
    void lettersOnDemandAreThoseOfTheRun() throws IOException {
        Path demanded = folder.resolve("demanded");

        int letters = CountyLetters.write(
                settings(folder.resolve("first"), Map.of()),
                year -> year.year() == 2021,
                report -> report.unit().code().equals("990100-D05"),
                demanded);

        assertThat(letters).isEqualTo(1);
        String name = "990100-D05-云屏县自然资源局.docx";
        assertThat(demanded.resolve("2021").resolve(name))
                .hasSameBinaryContentAs(folder.resolve("first/output/990100-2021-letters/v1/" + name));
    }

    @Test
    void anotherRunPublishesNothingNew() throws IOException {
        Map<String, String> before = published(folder.resolve("first"));

        CountyStatus again = run(folder.resolve("first"), Map.of());

        assertThat(again.counts().nothingNew()).isTrue();
        assertThat(again.errors()).isEqualTo(status.errors());
        assertThat(published(folder.resolve("first"))).isEqualTo(before);
    }

    @Test
    void oneThreadGivesTheSameBytes() throws IOException {
        run(folder.resolve("one"), Map.of("threads", "1", "chunk", "7"));

        assertThat(published(folder.resolve("one"))).isEqualTo(published(folder.resolve("first")));
    }

    @Test
    void aServerGivesTheSameBytes() throws IOException {
        DatabaseSettings server = EmbeddedPostgresql.fresh();
        run(folder.resolve("server"), Map.of("database.url", server.url(), "database.user", server.user()));

        assertThat(published(folder.resolve("server"))).isEqualTo(published(folder.resolve("first")));
    }

    private static CountyStatus run(Path folder, Map<String, String> overrides) throws IOException {
        Files.createDirectories(folder);
        return ConsolidationRun.run(settings(folder, overrides), RunProgress.SILENT)
                .status();
    }

    private static JobSettings settings(Path folder, Map<String, String> overrides) {
        Map<String, String> all = new HashMap<>(Map.of(
                "output",
                folder.resolve("output").toString(),
                "database.url",
                "jdbc:hsqldb:file:" + folder.resolve("database/gouji"),
                "threads",
                "2"));
        all.putAll(overrides);
        return JobFile.read(JOB, all, Map.of());
    }

    private Set<String> countedUnits(int year) throws Exception {
        Set<String> units = new TreeSet<>();
        for (Map<String, String> line : lines(version(year).resolve("coverage.csv"))) {
            if (COUNTED.contains(field(line, "status"))) {
                units.add(field(line, "unit_code"));
            }
        }
        return units;
    }

    private Path version(int year) {
        return folder.resolve("first/output/990100-" + year + "/v1");
    }

    private static Figure add(Figure one, Figure other) {
        return new Figure(one.sum().add(other.sum()), one.reports() + other.reports());
    }

    private static String key(Map<String, String> line) {
        return field(line, "table") + "." + field(line, "row_code") + "." + field(line, "column_code");
    }

    private static String field(Map<String, String> line, String name) {
        return line.getOrDefault(name, "");
    }

    private static List<Map<String, String>> lines(Path csv) throws IOException, CsvValidationException {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CSVReaderHeaderAware reader =
                new CSVReaderHeaderAware(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
            for (Map<String, String> line = reader.readMap(); line != null; line = reader.readMap()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The length and the hash of each file but the journal, which holds times, so that a failure names the files and not their bytes. */
    private static Map<String, String> published(Path folder) throws IOException {
        Path output = folder.resolve("output");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("journal.csv"))
                    .toList()) {
                files.put(
                        output.relativize(file).toString(),
                        Files.size(file) + " " + Fingerprint.of(Files.readAllBytes(file)));
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        return files;
    }
}
