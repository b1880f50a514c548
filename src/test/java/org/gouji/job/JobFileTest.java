package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.DocumentLimits;
import org.gouji.message.Refused;
import org.gouji.model.OperatorException;
import org.gouji.model.UnitCode;
import org.gouji.publish.PackageCopy;
import org.gouji.publish.letter.LetterDate;
import org.gouji.publish.letter.LetterTerms;
import org.gouji.publish.letter.Office;
import org.gouji.publish.letter.ReplyBy;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobFileTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Pattern KNOWN_KEYS = Pattern.compile("expected one of: (.*)\\.$");

    private static final String FULL = """
        job: county
        county:
          code: "990100"
          name: 云屏县
          within: [虚省, 构市]
        inbox: in
        roster: /srv/roster.csv
        output: out
        forms: forms
        database:
          url: jdbc:hsqldb:file:db/gouji;hsqldb.applog=0
          user: me
          password-variable: SECRET
        years:
          first: 2021
          last: 2022
        deadlines:
          department: "02-01"
          township: "01-20"
        threads: 3
        chunk: 50
        limits:
          bytes: 1000
          depth: 1
        office:
          name: 云屏县人民政府办公室
          contact: 陈某某
          telephone: "000-00000000"
        letters:
          date: "02-20"
          reply-by: "02-28"
          template: letter.docx
        ocr:
          engine: tesseract
          path: bin/tesseract
        copies: [parquet]
        metrics: gouji.prom
        log: log/gouji.json
        """;

    private static final String WITH_AGGREGATES = FULL.replace("  within: [虚省, 构市]\n", """
          aggregates:
            - {code: TOWNS, zh: 乡镇街道, en: Towns, kinds: [township, subdistrict]}
            - {code: EAST, zh: 东片, en: East, units: ["990100101", "990100-D01"]}
        """);

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        JobSettings settings = read(FULL, Map.of());

        assertThat(settings.name()).isEqualTo("county");
        assertThat(settings.county().within()).containsExactly("虚省", "构市");
        assertThat(settings.years()).isEqualTo(new YearRange(2021, 2022));
        assertThat(settings.deadlines()).isEqualTo(new Deadlines(MonthDay.of(2, 1), MonthDay.of(1, 20)));
        assertThat(settings.effort()).isEqualTo(new JobSettings.Effort(3, 50));
        assertThat(settings.letters())
                .isEqualTo(new LetterSettings(
                        new LetterTerms(
                                new Office("云屏县人民政府办公室", "陈某某", "000-00000000"),
                                new LetterDate.Day(MonthDay.of(2, 20)),
                                new ReplyBy.Day(MonthDay.of(2, 28))),
                        folder.resolve("letter.docx")));
        assertThat(settings.limits().bytes()).isEqualTo(1000);
        assertThat(settings.ocr()).isEqualTo(folder.resolve("bin/tesseract").toString());
        assertThat(settings.copies()).containsExactly(PackageCopy.PARQUET);
        assertThat(settings.watch())
                .isEqualTo(new Watch(folder.resolve("gouji.prom"), folder.resolve("log/gouji.json")));
        assertThat(settings.limits().pages()).isEqualTo(DocumentLimits.SAFE.pages());
        assertThat(settings.database().user()).isEqualTo("me");
        assertThat(settings.database().password()).isEqualTo("hidden");
    }

    @Test
    void relativePathsStartFromTheJobFile() throws IOException {
        JobSettings settings = read(FULL, Map.of());

        assertThat(settings.folders().inbox()).isEqualTo(folder.resolve("in"));
        assertThat(settings.folders().roster()).isEqualTo(Path.of("/srv/roster.csv"));
        assertThat(settings.database().url())
                .isEqualTo("jdbc:hsqldb:file:" + folder.resolve("db/gouji") + ";hsqldb.applog=0");
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws IOException {
        JobSettings settings =
                read(FULL, Map.of("threads", "1", "limits.seconds", "7", "database.url", "jdbc:postgresql://db/gouji"));

        assertThat(settings.effort().threads()).isEqualTo(1);
        assertThat(settings.limits().seconds()).isEqualTo(7);
        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://db/gouji");
    }

    @Test
    void withoutDeadlinesTheLawCounts() {
        JobSettings settings = JobFile.read(JOBS.resolve("sample.yml"), Map.of(), Map.of());

        assertThat(settings.deadlines().department()).isEqualTo(MonthDay.of(1, 31));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
        threads: 3       | thread: 3        | 20 | Unknown key 'thread'
        threads: 3       | threads: 0       | 20 | 'threads' must be at least 1
        threads: 3       | threads: many    | 20 | 'threads' must be a whole number
        "02-01"          | "1 February"     | 18 | '1 February' is no day
        "02-01"          | "02-30"          | 18 | '02-30' is no day
        last: 2022       | last: 2020       | 16 | The last year is before the first
        "02-28"          | "02-30"          | 31 | '02-30' is no day
        "02-28"          | "0"              | 31 | 'reply-by' must be at least 1
        depth: 1         | depth: 0         | 24 | 'depth' must be at least 1
        [parquet]        | [parkett]        | 36 | 'copies' must be one of parquet, office
        inbox: in        | inbocks: in      | 1 | The key 'inbox' is missing
        """)
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, int line, String message) {
        String place = "%s:%d: ".formatted(folder.resolve("job.yml"), line);

        assertThatThrownBy(() -> read(FULL.replace(right, wrong), Map.of())).satisfies(Refused.with(place + message));
    }

    @Test
    void aPasswordThatIsNotInTheEnvironmentIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("job.yml"), FULL);

        assertThatThrownBy(() -> JobFile.read(file, Map.of(), Map.of()))
                .satisfies(Refused.with(file + ":13: The environment has no variable SECRET"));
    }

    @Test
    void aCountyDefinesSumsOfItsOwn() throws IOException {
        assertThat(read(WITH_AGGREGATES, Map.of()).county().aggregates())
                .containsExactly(
                        new DefinedAggregate(
                                "TOWNS",
                                "乡镇街道",
                                "Towns",
                                List.of(UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT),
                                List.of(),
                                folder.resolve("job.yml") + ":6"),
                        new DefinedAggregate(
                                "EAST",
                                "东片",
                                "East",
                                List.of(),
                                List.of(new UnitCode("990100101"), new UnitCode("990100-D01")),
                                folder.resolve("job.yml") + ":7"));
        assertThat(schema().validate(WITH_AGGREGATES, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        EAST                        | AREA    | is that of another aggregate
        EAST                        | TOWNS   | is that of another aggregate
        EAST                        | east    | 2 to 20 capital letters and digits
        东片                        | 本级    | is that of another aggregate
        , units: ["990100101", "990100-D01"] | '' | Aggregate EAST has no members
        990100-D01                  | 990100101 | Aggregate EAST has 990100101 twice
        subdistrict                 | county  | own, department, township, subdistrict, committee
        """)
    void anAggregateThatIsNoneIsRefused(String before, String after, String reason) {
        assertThatThrownBy(() -> read(WITH_AGGREGATES.replace(before, after), Map.of()))
                .hasMessageContaining("job.yml:")
                .hasMessageContaining(reason);
    }

    @Test
    void aPasswordMayStandInAFileOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("secret"), "from a file\n");
        String withFile = FULL.replace("password-variable: SECRET", "password-file: secret");

        assertThat(read(withFile, Map.of()).database().password()).isEqualTo("from a file");
        assertThatThrownBy(() -> read(withFile.replace("file: secret", "file: nowhere"), Map.of()))
                .satisfies(Refused.with(folder.resolve("job.yml") + ":13: The file of the password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?password=geheim", "?ssl=true&Password=geheim", ";password=geheim"})
    void aPasswordInClearIsRefusedAndNotRepeated(String clear) {
        String withPassword = FULL.replace(";hsqldb.applog=0", clear);

        assertThatThrownBy(() -> read(withPassword, Map.of()))
                .satisfies(Refused.with(folder.resolve("job.yml") + ":11: The address of the database has a password"))
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void thereIsNoKeyForAPasswordItself() {
        assertThatThrownBy(() -> read(FULL.replace("password-variable: SECRET", "password: geheim"), Map.of()))
                .satisfies(Refused.with(folder.resolve("job.yml") + ":13: Unknown key 'password'"));
    }

    @Test
    void aPasswordIsNeverPrinted() throws IOException {
        assertThat(read(FULL, Map.of()).toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.yml", "nightly.yml"})
    void jobFilesFitTheSchemaThatEditorsUse(String name) throws IOException {
        String text = Files.readString(JOBS.resolve(name));

        assertThat(text).startsWith("# yaml-language-server: $schema=job.schema.json\n");
        assertThat(schema().validate(text, InputFormat.YAML)).isEmpty();
        assertThat(JobFile.read(JOBS.resolve(name), Map.of(), Map.of()).name()).isNotEmpty();
    }

    @Test
    void aRegionNamesTheJobsBelowIt() throws IOException {
        String text = Files.readString(JOBS.resolve("city.yml"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(JOBS.resolve("region.schema.json")));

        JobTree city = JobTree.read(JOBS.resolve("city.yml"), Map.of(), Map.of());

        assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(city.all().map(JobTree::code)).containsExactly("9901", "990100");
        assertThat(city.counties()).hasSize(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        members: [region.yml]                     | region.yml:   | The job files of regions contain each other
        members: [sub/../region.yml]              | region.yml:   | The job files of regions contain each other
        members: [job.yml, again.yml]             | region.yml:2: | The code 990100 occurs twice
        members: []                               | region.yml:2: | There is no job file under members
        members: [none.yml]                       | none.yml:     | There is no such file
        members: [job.yml], county: {code: x}     | region.yml:   | Unknown key 'county'
        members: [job.yml], copies: [office]      | region.yml:3: | office is not available for a region
        """)
    void aRegionThatIsNoneIsRefused(String members, String place, String said) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("job.yml"), FULL);
        Files.writeString(folder.resolve("again.yml"), FULL);
        Path region = Files.writeString(
                folder.resolve("region.yml"),
                "region: {code: '99', name: 某省}\n" + members.replace("], ", "]\n") + "\noutput: out\n");

        assertThatThrownBy(() -> JobTree.read(region, Map.of(), Map.of("SECRET", "hidden")))
                .hasMessageContaining(place)
                .hasMessageContaining(said);
    }

    @Test
    void theSchemaRefusesUnknownKeys() throws IOException {
        String text = Files.readString(JOBS.resolve("sample.yml")) + "thread: 2\n";

        assertThat(schema().validate(text, InputFormat.YAML)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "county", "database", "years", "deadlines", "limits", "office", "letters"})
    void theSchemaHasTheKeysThatAreRead(String within) throws IOException {
        JsonNode schema = JsonMapper.builder().build().readTree(Files.readString(JOBS.resolve("job.schema.json")));
        JsonNode mapping = within.isEmpty() ? schema : schema.at("/properties/" + within);

        assertThat(new TreeSet<>(mapping.get("properties").propertyNames())).isEqualTo(keysRead(within));
    }

    /** The reader itself says which keys it knows, when it meets one that it does not. */
    private Set<String> keysRead(String within) throws IOException {
        String key = within.isEmpty() ? "no-such-key" : within + ".no-such-key";
        Path file = Files.writeString(folder.resolve("job.yml"), FULL);
        try {
            JobFile.read(file, Map.of(key, "x"), Map.of("SECRET", "hidden"));
        } catch (OperatorException e) {
            Matcher keys = KNOWN_KEYS.matcher(String.valueOf(e.getMessage()));
            assertThat(keys.find()).isTrue();
            return new TreeSet<>(List.of(keys.group(1).split(", ", -1)));
        }
        return Set.of();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(JOBS.resolve("job.schema.json")));
    }

    private JobSettings read(String text, Map<String, String> overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("job.yml"), text);
        return JobFile.read(file, overrides, Map.of("SECRET", "hidden"));
    }
}
