package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.check.history.Predecessors;
import org.gouji.document.DocumentLimits;
import org.gouji.intake.FileReading;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.OperatorException;
import org.gouji.model.Outcome;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.Report;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.TextSection;
import org.gouji.publish.verify.JournalVerifier;
import org.gouji.store.Backup;
import org.gouji.store.Database;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.FindingCounts;
import org.gouji.store.Night;
import org.gouji.store.RunCounts;
import org.gouji.store.YearDeliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.DefaultJobKeyGenerator;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run promises on every database. */
abstract class ConsolidationRunContract {

    /** Of the file that is no report, of two units without one for 2021, and of sums that do not hold in two years. */
    private static final long OTHER_ERRORS = 7;

    @TempDir
    private Path folder;

    private InventedCounty county;

    abstract DatabaseSettings database(Path folder);

    @BeforeEach
    void fill() throws IOException {
        county = new InventedCounty(folder, database(folder));
        county.report("2023-01-10/one.txt", InventedCounty.CEDAR, 2022, 3);
        county.report("2023-01-12/two.txt", InventedCounty.BAMBOO, 2022, 4);
        county.report("2023-01-20/three.txt", InventedCounty.BUREAU, 2022, 5);
        county.report("2022-01-20/old.txt", InventedCounty.BUREAU, 2021, 1);
        county.write("2023-01-20/nonsense.txt", "no report");
    }

    @Test
    void everyFileIsAccountedFor() {
        RunCounts counts = county.run().counts();

        assertThat(counts.found()).isEqualTo(5);
        assertThat(counts.read()).isEqualTo(4);
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(counts.cellsRead()).isEqualTo(4);
        assertThat(counts.cellsStored()).isEqualTo(4);
    }

    @Test
    void theCountyIsTheSumOfItsUnits() {
        county.run();

        assertThat(county.tables("county_cell"))
                .filteredOn(row -> containsAll(row, "2022", "AREA", "new", "column_code=total"))
                .singleElement()
                .asString()
                .containsIgnoringCase("amount=12");
    }

    @Test
    void aReplyIsReadAndBecomesWhatTheOfficeMayDecide() throws IOException {
        county.report("2023-02-05/late.txt", InventedCounty.CEDAR, 2022, 30);
        county.reply("2023-02-28/reply.txt", "990100101", 2022, "2023-02-05", "2023-01-20");

        RunCounts counts = county.run().counts();

        assertThat(counts.found()).isEqualTo(7);
        assertThat(counts.read()).isEqualTo(6);
        assertThat(county.published("990100-2022-letters/v1/replies.csv"))
                .contains(
                        ",accept,990100101,青杉镇,2022,DL-03,,,,,left=2023-02-05; right=2023-01-20,,,李某,2023-02-28,大雪断网,");
        List<String> before = county.tables();

        assertThat(county.run(failing(), RunProgress.SILENT).counts().nothingNew())
                .isTrue();
        assertThat(county.tables()).isEqualTo(before);

        Files.delete(county.file("2023-02-28/reply.txt"));
        county.run(failing(), RunProgress.SILENT);

        assertThat(county.published()).doesNotContainKey("990100-2022-letters/v2/replies.csv");
    }

    @Test
    void theNextNightLooksIntoNothing() {
        county.run();
        List<String> before = county.tables();

        CountyStatus second = county.run(failing(), RunProgress.SILENT);

        assertThat(second.run().id()).isEqualTo(2);
        assertThat(second.counts().untouched()).isEqualTo(5);
        assertThat(second.counts().nothingNew()).isTrue();
        assertThat(county.tables()).isEqualTo(before);
    }

    @Test
    void whatWasSavedGoesOnInAnotherDatabase() throws IOException {
        county.run();
        Map<String, String> published = county.published();
        List<String> tables = county.tables();
        DatabaseSettings first = county.database();
        DatabaseSettings embedded = DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("embedded/gouji"));
        DatabaseSettings last = database(folder.resolve("moved"));

        Path saved = saved(first, "first.zip");
        Backup.restore(saved, embedded);
        Path again = saved(embedded, "again.zip");
        Backup.restore(again, last);

        assertThat(again).hasSameBinaryContentAs(saved);
        InventedCounty moved = new InventedCounty(folder, last);
        assertThat(moved.tables()).isEqualTo(tables);
        CountyStatus next = moved.run(failing(), RunProgress.SILENT);
        assertThat(next.counts().nothingNew()).isTrue();
        assertThat(moved.published()).isEqualTo(published);
    }

    @Test
    void aDatabaseOfLastWeekReadsWhatCameSince() throws IOException {
        county.run();
        Path saved = saved(county.database(), "week.zip");
        county.report("2023-02-05/late.txt", InventedCounty.CEDAR, 2022, 30);
        county.run();
        Map<String, String> published = county.published();
        String numbers = county.published("990100-2022/current/county-cells.csv");

        DatabaseSettings restored = database(folder.resolve("moved"));
        Backup.restore(saved, restored);
        InventedCounty moved = new InventedCounty(folder, restored);
        CountyStatus next = moved.run();

        assertThat(next.counts().read()).isEqualTo(1);
        assertThat(moved.published()).containsAllEntriesOf(published);
        assertThat(moved.published("990100-2022/current/county-cells.csv")).isEqualTo(numbers);
    }

    private Path saved(DatabaseSettings database, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(database, out);
        }
        return file;
    }

    @Test
    void aReportIsAuditedAgainstTheOnesBefore() throws IOException {
        county.run(ConsolidationRunContract::growth);

        assertThat(county.tables("finding"))
                .filteredOn(row -> containsAll(row, "audit", "2022/990100-D03"))
                .singleElement()
                .asString()
                .contains("left\t5", "right\t1");
        assertThat(county.published().get("990100-2022/v1/findings.csv")).contains("ST-08");
    }

    @Test
    void aCorrectionOfLastYearsReportIsAuditedInThisYear() throws IOException {
        county.run(ConsolidationRunContract::growth);
        county.report("2023-02-01/old-corrected.txt", InventedCounty.BUREAU, 2021, 5);

        county.run(ConsolidationRunContract::growth);

        assertThat(county.tables("finding")).noneMatch(row -> row.contains("2022/990100-D03"));
        assertThat(county.published().get("990100-2022/v2/findings.csv")).doesNotContain("ST-08");
    }

    @Test
    void aTextThatAnotherUnitHasIsToldToBoth() throws IOException {
        county.report("2023-02-10/a.txt", InventedCounty.CEDAR, 2022, 7);
        county.report("2023-02-10/b.txt", InventedCounty.BAMBOO, 2022, 7);
        county.report("2023-02-10/c.txt", InventedCounty.BUREAU, 2022, 8);

        county.run(ConsolidationRunContract::withText, RunProgress.SILENT);

        assertThat(county.tables("finding"))
                .filteredOn(row -> row.contains("NA-15"))
                .hasSize(2)
                .anyMatch(row -> containsAll(row, "2022/990100101", "unit2\t" + InventedCounty.BAMBOO, "left\t100%"))
                .anyMatch(row -> containsAll(row, "2022/990100201", "unit2\t" + InventedCounty.CEDAR, "left\t100%"));
    }

    @Test
    void aTextLikeLastYearsIsNoLongerOneOnceItIsRewritten() throws IOException {
        county.report("2022-01-10/old.txt", InventedCounty.CEDAR, 2021, 7);
        county.report("2023-02-10/new.txt", InventedCounty.CEDAR, 2022, 7);
        county.run(ConsolidationRunContract::withText, RunProgress.SILENT);
        assertThat(county.tables("finding")).anyMatch(row -> containsAll(row, "NA-15", "year2\t2021"));

        county.report("2023-02-20/new.txt", InventedCounty.CEDAR, 2022, 9);
        county.run(ConsolidationRunContract::withText, RunProgress.SILENT);

        assertThat(county.tables("finding")).noneMatch(row -> row.contains("NA-15"));
    }

    @Test
    void theFileOfAnEarlierYearIsToldInTheLaterOne() throws IOException {
        county.write("2022-01-10/杉2021.txt", "same");
        county.write("2023-02-10/杉2022.txt", "same");

        county.run((name, bytes) -> InventedCounty.read(name, withYearOf(name, bytes)), RunProgress.SILENT);

        assertThat(county.tables("finding"))
                .filteredOn(row -> row.contains("ST-10"))
                .singleElement()
                .asString()
                .contains("2022/990100101", "year2\t2021", "杉2021.txt");
    }

    /** A report that leaves it to the name of its file to say the year. */
    private static byte[] withYearOf(String name, byte[] bytes) {
        String year = name.replaceAll("\\D", "");
        boolean isSame = new String(bytes, StandardCharsets.UTF_8).equals("same");
        return isSame ? (InventedCounty.CEDAR + "," + year + ",1").getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** A report whose text depends on its number: sentences of its own, or a few for a number that is not there. */
    private static FileReading withText(String name, byte[] bytes) {
        FileReading reading = InventedCounty.read(name, bytes);
        List<Report> reports = reading.reports().stream()
                .map(report -> new Report(
                        report.part(),
                        report.title(),
                        report.form(),
                        report.cells(),
                        text(report.cells().get(0).raw()),
                        report.findings(),
                        report.passed()))
                .toList();
        return new FileReading(name, reports, reading.findings());
    }

    private static Narrative text(String number) {
        Random random = new Random(number.hashCode());
        List<Passage> passages = new ArrayList<>();
        for (int line = 1; line <= 12; line++) {
            StringBuilder sentence = new StringBuilder();
            random.ints(20, 0x4E00, 0x9000).forEach(sentence::appendCodePoint);
            passages.add(new Passage(sentence + "。", new Source.Line(line)));
        }
        return new Narrative(List.of(new TextSection("s1", new Passage("一、总体情况", new Source.Line(1)), passages)));
    }

    @Test
    void nothingIsAuditedTwice() {
        county.run(ConsolidationRunContract::growth);

        county.run((current, earlier, merged) -> {
            throw new AssertionError(current);
        });
    }

    private static List<Finding> growth(Submission current, List<Submission> earlier, Predecessors merged) {
        return earlier.stream()
                .limit(1)
                .filter(before -> !value(before).equals(value(current)))
                .map(before -> new Finding(
                        "ST-08",
                        Severity.ERROR,
                        Outcome.FAILED,
                        Place.REPORT,
                        new Source.Whole(),
                        Map.of("left", value(current), "right", value(before)),
                        ""))
                .toList();
    }

    private static String value(Submission submission) {
        return submission.cells().get(0).raw();
    }

    @Test
    void aFileWithANewTimeStampAndTheSameBytesIsUnchanged() throws IOException {
        county.run();
        county.touch("2023-01-10/one.txt", Instant.parse("2023-02-20T00:00:00Z"));

        RunCounts counts = county.run(failing(), RunProgress.SILENT).counts();

        assertThat(counts.untouched()).isEqualTo(4);
        assertThat(counts.unchanged()).isEqualTo(1);
        assertThat(county.run(failing(), RunProgress.SILENT).counts().untouched())
                .isEqualTo(5);
    }

    @Test
    void aCorrectedReportTakesThePlaceOfTheFirstWhichIsKept() throws IOException {
        county.run();
        county.report("2023-02-01/one-corrected.txt", InventedCounty.CEDAR, 2022, 30);

        RunCounts counts = county.run().counts();

        assertThat(counts.read()).isEqualTo(1);
        assertThat(counts.untouched()).isEqualTo(5);
        assertThat(county.tables("submission")).hasSize(5);
        assertThat(county.tables("effective")).hasSize(4).anyMatch(row -> row.contains("one-corrected"));
    }

    @Test
    void aFileThatIsOverwrittenOnTheSameDayCountsFromThenOn() throws IOException {
        county.run();
        county.report("2023-01-10/one.txt", InventedCounty.CEDAR, 2022, 77);

        county.run();

        assertThat(county.tables("county_cell"))
                .filteredOn(row -> containsAll(row, "2022", "AREA", "new", "column_code=total"))
                .singleElement()
                .asString()
                .containsIgnoringCase("amount=86");
    }

    @Test
    void aRenamedFileIsNotDoubled() throws IOException {
        county.run();
        List<String> submissions = county.tables("submission");
        List<String> numbers = county.tables("county_cell");
        Files.move(county.file("2023-01-10/one.txt"), county.file("2023-01-10/renamed.txt"));

        RunCounts counts = county.run().counts();

        assertThat(counts.read()).isEqualTo(1);
        assertThat(counts.vanished()).isEqualTo(1);
        assertThat(county.tables("submission")).isEqualTo(submissions);
        assertThat(county.tables("county_cell")).isEqualTo(numbers);
    }

    @Test
    void aFileThatVanishedKeepsItsSubmissionAndIsMentioned() throws IOException {
        county.run();
        List<String> effective = county.tables("effective");
        Files.delete(county.file("2023-01-10/one.txt"));
        List<String> notices = new ArrayList<>();

        RunCounts counts = county.run(failing(), noting(notices)).counts();

        assertThat(counts.found()).isEqualTo(4);
        assertThat(counts.untouched()).isEqualTo(4);
        assertThat(notices).containsExactly("VANISHED 1");
        assertThat(county.tables("effective")).isEqualTo(effective);
    }

    @Test
    void aFileThatComesBackAsItWasIsUntouched() throws IOException {
        county.run();
        byte[] bytes = Files.readAllBytes(county.file("2023-01-10/one.txt"));
        Files.delete(county.file("2023-01-10/one.txt"));
        county.run();
        county.write("2023-01-10/one.txt", new String(bytes, StandardCharsets.UTF_8));

        assertThat(county.run(failing(), RunProgress.SILENT).counts().untouched())
                .isEqualTo(5);
    }

    @Test
    void aChangedRosterReadsEverythingAgain() throws IOException {
        county.run();
        county.roster("""
            990100102,青杉镇,,township,990100,,,
            990100201,翠竹乡,,township,990100,,,
            990100-D03,县林业局,,department,990100,,,
            """);

        RunCounts counts = county.run().counts();

        assertThat(counts.read()).isEqualTo(4);
        assertThat(county.tables("effective"))
                .hasSize(4)
                .anyMatch(row -> row.contains("990100102"))
                .noneMatch(row -> row.contains("990100101"));
    }

    @Test
    void aReportOfNobodyIsReadAgainWhenTheRosterKnowsItsUnit() throws IOException {
        county.report("2023-01-10/stranger.txt", "白鹭乡", 2022, 9);
        assertThat(county.run().counts().cellsRefused()).isEqualTo(1);
        county.roster("""
            990100101,青杉镇,,township,990100,,,
            990100201,翠竹乡,,township,990100,,,
            990100301,白鹭乡,,township,990100,,,
            990100-D03,县林业局,,department,990100,,,
            """);

        assertThat(county.run().counts().cellsRefused()).isZero();
        assertThat(county.tables("effective")).hasSize(5);
    }

    @Test
    void threadsAndChunksMakeNoDifference(@TempDir Path other) throws IOException {
        InventedCounty twin = new InventedCounty(other, database(other));
        for (int number = 0; number < 40; number++) {
            String path = "2023-01-%02d/%d.txt".formatted(1 + number % 20, number);
            String unit = List.of(InventedCounty.CEDAR, InventedCounty.BAMBOO, InventedCounty.BUREAU)
                    .get(number % 3);
            county.report(path, unit, 2021 + number % 2, number % 7);
        }
        copy(county.inbox(), twin.inbox());

        county.run(county.settings(1, 200), InventedCounty::read, RunProgress.SILENT);
        twin.run(twin.settings(4, 1), InventedCounty::read, RunProgress.SILENT);

        twin.assertIsLike(county);
    }

    @Test
    void aChunkThatFailsLeavesNothingBehind() {
        FileReader tooLong = (name, bytes) ->
                name.equals("two.txt") ? withImpossibleFinding(name, bytes) : InventedCounty.read(name, bytes);

        assertThatThrownBy(() -> county.run(county.settings(2, 2), tooLong, RunProgress.SILENT))
                .isInstanceOf(IllegalStateException.class);

        // In order: old and one are stored; nonsense, three and two are not, though two alone was at fault.
        assertThat(county.tables("source_file")).hasSize(2);
        assertThat(county.tables("run_file"))
                .filteredOn(row -> row.contains("pending"))
                .hasSize(3);
    }

    @Test
    void aFailedRunIsTakenUpUnderItsOwnNumber() {
        List<String> notices = new ArrayList<>();
        assertThatThrownBy(() -> county.run(failing(), RunProgress.SILENT)).isInstanceOf(IllegalStateException.class);

        CountyStatus result = county.run(InventedCounty::read, noting(notices));

        assertThat(result.run().id()).isEqualTo(1);
        assertThat(result.counts().read()).isEqualTo(4);
        assertThat(notices).containsExactly("RESTARTED 1");
    }

    @Test
    void whatArrivesBeforeARunIsTakenUpAgainIsNotLeftToTheNextNight() throws IOException {
        FileReader brokenAtLast = (name, bytes) ->
                name.equals("two.txt") ? withImpossibleFinding(name, bytes) : InventedCounty.read(name, bytes);
        assertThatThrownBy(() -> county.run(county.settings(1, 1), brokenAtLast, RunProgress.SILENT))
                .isInstanceOf(IllegalStateException.class);
        county.report("2023-01-01/early.txt", InventedCounty.BUREAU, 2020, 8);

        CountyStatus result = county.run();

        assertThat(result.run().id()).isEqualTo(1);
        assertThat(result.counts().found()).isEqualTo(6);
        assertThat(result.counts().read()).isEqualTo(5);
    }

    /** A run that is killed between the two transactions in which the framework enters it. */
    @Test
    void aJobWithoutAnExecutionIsBegunAnew() throws IOException {
        JobParameters firstRun = new JobParametersBuilder().addLong("run", 1L).toJobParameters();
        try (Database database = Database.open(county.database())) {
            JdbcClient.create(database.dataSource())
                    .sql("""
                            insert into batch_job_instance (job_instance_id, version, job_name, job_key)
                            values (1000000, 0, 'consolidation', :key)
                            """)
                    .param("key", new DefaultJobKeyGenerator().generateKey(firstRun))
                    .update();
        }

        CountyStatus status = county.run();

        assertThat(status.isUpToDate()).isTrue();
        assertThat(status.run().id()).isEqualTo(1);
    }

    /** A step that is killed before its start is entered gets an end from the run that recovers it, and no start. */
    @Test
    void aStepThatNeverBeganHasNoTime() throws IOException {
        county.run();
        try (Database database = Database.open(county.database())) {
            JdbcClient.create(database.dataSource())
                    .sql("update batch_step_execution set start_time = null where step_name = 'publish'")
                    .update();
        }

        CountyStatus status = county.run();

        assertThat(status.nights().get(1).steps())
                .extracting(Night.StepTime::step)
                .contains("pages")
                .doesNotContain("publish");
    }

    /** And nothing that a report or the job file says. */
    @Test
    void thoseWhoWatchTheMachineAreToldWhatARunDid() throws IOException {
        Watch watch = new Watch(folder.resolve("gouji.prom"), folder.resolve("gouji.json"));
        county.watch(watch);

        CountyStatus status = county.run();

        Night night = status.nights().get(0);
        assertThat(night.steps())
                .extracting(Night.StepTime::step)
                .containsExactly("scan", "read", "effective", "audit", "account", "publish", "pages", "close");
        assertThat(night.steps()).extracting(Night.StepTime::count).containsExactly(5L, 5L, 2L, 2L, 0L, 2L, 0L, 0L);
        assertThat(Files.readString(watch.metrics()))
                .contains(
                        "gouji_run_succeeded 1.0",
                        "gouji_files{outcome=\"read\"} 4.0",
                        "gouji_step_seconds{step=\"scan\"} ")
                .contains("spring_batch_step_seconds_count{", "spring_batch_item_process_seconds_count{")
                .doesNotContain(InventedCounty.CEDAR);
        List<JsonNode> events = Files.readAllLines(watch.log()).stream()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .toList();
        assertThat(events)
                .hasSizeGreaterThan(9)
                .allSatisfy(event ->
                        assertThat(event.at("/service/name").asString()).isEqualTo("gouji"));
        assertThat(events.get(events.size() - 1).toString()).contains("Run ended.", "\"errors\":" + status.errors());
        assertThat(events.toString()).doesNotContain(InventedCounty.CEDAR, folder.toString(), "jdbc:");

        assertThatThrownBy(() -> county.run(county.settings(1, 1), dying(), RunProgress.SILENT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(watch.log())).contains("Run failed.").doesNotContain(InventedCounty.CEDAR);
        assertThat(Files.readString(watch.metrics())).contains("gouji_run_succeeded 0.0");
    }

    @Test
    void whatWasReadDecidedAndPublishedIsInTheJournal() throws IOException {
        county.decide("correct,990100101,2022,,AP.new.total,3,5,");
        county.run();
        Files.delete(folder.resolve("decisions.csv"));
        county.report("2023-02-20/new, 新.txt", InventedCounty.CEDAR, 2022, 9);
        county.run();
        county.run();

        List<String> journal = Files.readAllLines(folder.resolve("output/journal.csv"));

        assertThat(journal)
                .extracting(ConsolidationRunContract::deed)
                .containsExactly(
                        "what run file author",
                        "read 1 2022-01-20/old.txt ",
                        "read 1 2023-01-10/one.txt ",
                        "read 1 2023-01-12/two.txt ",
                        "rejected 1 2023-01-20/nonsense.txt ",
                        "read 1 2023-01-20/three.txt ",
                        "decided 1  王某",
                        "published 1 990100-2021/v1 ",
                        "published 1 990100-2022/v1 ",
                        "read 2 2023-02-20/new, 新.txt ",
                        "withdrawn 2  王某",
                        "published 2 990100-2022/v2 ");
        assertThat(journal.get(6)).contains(System.getProperty("user.name"), "kind=correct", "seen=3; value=5");
        assertThat(JournalVerifier.verify(folder.resolve("output/journal.csv"))).isEmpty();
        assertThat(JournalVerifier.verifyVersion(folder.resolve("output/990100-2022/v1")))
                .isEmpty();
    }

    private static String deed(String line) {
        String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        return "%s %s %s %s".formatted(fields[4], fields[1], fields[7].replace("\"", ""), fields[9]);
    }

    @Test
    void aJournalThatTellsOtherwiseIsKept() throws IOException {
        county.run();
        Path journal = folder.resolve("output/journal.csv");
        String changed = Files.readString(journal).replaceFirst("[0-9a-f]\n$", "?\n");
        Files.writeString(journal, changed);
        List<String> notices = new ArrayList<>();
        county.run(InventedCounty::read, noting(notices));

        assertThat(notices).containsExactly("OTHER_JOURNAL 2");
        assertThat(folder.resolve("output/journal-before-run-2.csv")).hasContent(changed);
        assertThat(JournalVerifier.verify(journal)).isEmpty();
    }

    private FileReader dying() throws IOException {
        county.report("2023-02-20/new.txt", InventedCounty.CEDAR, 2022, 9);
        return (name, bytes) -> {
            throw new IllegalStateException(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    @Test
    void theDatabaseOfAnotherJobIsRefused() {
        county.run();
        JobSettings mine = county.settings(1, 1);
        JobSettings other = new JobSettings(
                "other",
                mine.county(),
                mine.folders(),
                mine.database(),
                mine.years(),
                mine.deadlines(),
                mine.effort(),
                mine.limits(),
                LetterSettings.UNSET);

        assertThatThrownBy(() -> county.run(other, InventedCounty::read, RunProgress.SILENT))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("“invented”")
                .hasMessageContaining("“other”");
    }

    @Test
    void anEmptyInboxIsForTheOperator() throws IOException {
        for (String path : List.of(
                "2023-01-10/one.txt",
                "2023-01-12/two.txt",
                "2023-01-20/three.txt",
                "2022-01-20/old.txt",
                "2023-01-20/nonsense.txt")) {
            Files.delete(county.file(path));
        }

        assertThatThrownBy(() -> county.run())
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("inbox is empty");
    }

    @Test
    void aFileOverALimitIsNotReadUntilTheLimitIsRaised() throws IOException {
        JobSettings all = county.settings(2, 3);
        county.write("2023-01-21/large.txt", InventedCounty.CEDAR + ",2022,7" + " ".repeat(200));

        RunCounts first = county.run(within(all, 200), InventedCounty::read, RunProgress.SILENT)
                .counts();
        RunCounts second =
                county.run(within(all, 200), failing(), RunProgress.SILENT).counts();
        RunCounts third = county.run(within(all, 2000), InventedCounty::read, RunProgress.SILENT)
                .counts();

        assertThat(first.rejected()).isEqualTo(2);
        assertThat(second.nothingNew()).isTrue();
        assertThat(third.rejected()).isEqualTo(1);
    }

    private static JobSettings within(JobSettings all, int bytes) {
        DocumentLimits limits = new DocumentLimits(bytes, 1 << 20, 200, 9, 3, 9, 999, 60);
        return new JobSettings(
                all.name(),
                all.county(),
                all.folders(),
                all.database(),
                all.years(),
                all.deadlines(),
                all.effort(),
                limits,
                all.letters());
    }

    @Test
    void onlyTheYearsAskedForAreConsolidated() {
        JobSettings all = county.settings(2, 3);
        JobSettings since2022 = new JobSettings(
                all.name(),
                all.county(),
                all.folders(),
                all.database(),
                new YearRange(2022, 2022),
                all.deadlines(),
                all.effort(),
                all.limits(),
                LetterSettings.UNSET);

        county.run(since2022, InventedCounty::read, RunProgress.SILENT);

        assertThat(county.tables("county_cell")).isNotEmpty().noneMatch(row -> row.contains("2021,"));
    }

    @Test
    void aCorrectionCountsAndTheReportStaysAsItIs() throws IOException {
        county.run();
        county.decide("correct,990100101,2022,,AP.new.total,3,30,");

        county.run(failing(), RunProgress.SILENT);

        assertThat(total()).isEqualTo("39");
        assertThat(county.published("990100-2022/v2/unit-cells.csv"))
                .containsPattern("990100101,青杉镇,.*,number,1,3,3,[0-9a-f]{8},30,2023-01-10/one.txt");
        assertThat(county.published("990100-2022/v2/decisions.csv")).contains(",applied,");
        assertThat(county.published()).doesNotContainKey("990100-2021/v2/manifest.json");
    }

    @Test
    void nightsWithTheSameDecisionsPublishNothingNew() throws IOException {
        county.decide("correct,990100101,2022,,AP.new.total,3,30,", "version,990100201,2022,,,,,two.txt");
        county.run();
        List<String> before = county.tables();

        county.run(failing(), RunProgress.SILENT);

        assertThat(county.tables()).isEqualTo(before);
        assertThat(county.published()).doesNotContainKey("990100-2022/v2/manifest.json");
    }

    @Test
    void aCorrectionDiesWhenTheReportChangesUnderIt() throws IOException {
        county.decide("correct,990100101,2022,,AP.new.total,3,30,");
        county.run();
        county.report("2023-02-01/one-corrected.txt", InventedCounty.CEDAR, 2022, 7);

        county.run();

        assertThat(total()).isEqualTo("16");
        assertThat(county.published("990100-2022/v2/findings.csv")).contains("DC-05", "“3”", "“7”");
        assertThat(county.published("990100-2022/v2/decisions.csv")).contains(",reopened,");
    }

    @Test
    void aFinalYearKeepsItsNumbersUntilItIsReopened() throws IOException {
        county.run();
        county.decide("finalise,,2022,,,v1,,");
        CountyStatus made = county.run();
        assertThat(made.finals()).containsExactly(new FinalYear(2022, "990100-2022/v2", Optional.empty()));
        List<String> numbers = county.tables("county_cell");

        county.report("2023-02-01/one-corrected.txt", InventedCounty.CEDAR, 2022, 7);
        List<String> notices = new ArrayList<>();
        CountyStatus held = county.run(InventedCounty::read, noting(notices));

        assertThat(notices).contains("FINAL_DIFFERS 2022");
        assertThat(held.finals()).containsExactly(new FinalYear(2022, "990100-2022/v2", Optional.of(1L)));
        assertThat(county.tables("county_cell")).isEqualTo(numbers);
        assertThat(county.published("990100-2022/pending.csv")).contains("990100101,", ",3,7,replaced,");
        assertThat(county.published()).doesNotContainKey("990100-2022/v3/manifest.json");

        county.decideLater("2023-02-20", "reopen,,2022,,,,,");
        CountyStatus open = county.run();

        assertThat(open.finals()).isEmpty();
        assertThat(total()).isEqualTo("16");
        assertThat(county.published("990100-2022/v3/decisions.csv")).contains("finalise,,2022", ",idle,", ",applied,");
        assertThat(county.published()).doesNotContainKey("990100-2022/pending.csv");
    }

    @Test
    void aLineThatIsTakenAwayOpensNoYear() throws IOException {
        county.run();
        county.decide("finalise,,2022,,,v1,,");
        county.run();
        county.decide();
        county.report("2023-02-01/one-corrected.txt", InventedCounty.CEDAR, 2022, 7);

        CountyStatus status = county.run();

        assertThat(status.finals()).containsExactly(new FinalYear(2022, "990100-2022/v2", Optional.of(1L)));
        assertThat(county.published("990100-2022/v2/contents.csv")).contains(",final\n");
    }

    @Test
    void aFinalYearWithoutOtherNumbersHasNothingPending() throws IOException {
        county.run();
        county.decide("finalise,,2022,,,v1,,");
        county.run();
        county.decide("finalise,,2022,,,v1,,", "accept,990100101,2022,ST-08,,x,,");

        CountyStatus status = county.run();

        assertThat(status.finals()).containsExactly(new FinalYear(2022, "990100-2022/v2", Optional.empty()));
        assertThat(county.published()).doesNotContainKey("990100-2022/v3/manifest.json");
    }

    @Test
    void aYearIsNotMadeFinalWithNumbersThatNobodyHasSeen() throws IOException {
        county.run();
        county.decide("finalise,,2022,,,v1,,");
        county.report("2023-02-01/one-corrected.txt", InventedCounty.CEDAR, 2022, 7);

        CountyStatus status = county.run();

        assertThat(status.finals()).isEmpty();
        assertThat(total()).isEqualTo("16");
        assertThat(county.published("990100-2022/v2/decisions.csv")).contains(",reopened,");
        assertThat(county.published("990100-2022/v2/findings.csv")).contains("DC-05", "“v1”", "“v1+”");
        assertThat(county.run().finals()).isEmpty();
    }

    @Test
    void anEarlierVersionCountsIfThatIsDecided() throws IOException {
        county.report("2023-02-01/one-worse.txt", InventedCounty.CEDAR, 2022, 70);
        county.run();
        county.decide("version,990100101,2022,,,,,2023-01-10/one.txt");

        county.run(failing(), RunProgress.SILENT);

        assertThat(total()).isEqualTo("12");
    }

    @Test
    void aDecisionOnTheVersionFallsWhenAnotherReportArrives() throws IOException {
        county.report("2023-02-01/one-worse.txt", InventedCounty.CEDAR, 2022, 70);
        county.decide("version,990100101,2022,,,,,2023-01-10/one.txt");
        county.run();
        county.report("2023-02-20/one-again.txt", InventedCounty.CEDAR, 2022, 8);

        county.run();

        assertThat(total()).isEqualTo("17");
        assertThat(county.published("990100-2022/v2/findings.csv")).contains("DC-05", "one-again.txt");
    }

    @Test
    void whatWasDecidedIsForgottenWithItsLine() throws IOException {
        county.report("2023-02-01/one-worse.txt", InventedCounty.CEDAR, 2022, 70);
        county.decide("version,990100101,2022,,,,,2023-01-10/one.txt", "exclude,990100201,2022,,,,,");
        county.run();
        assertThat(total()).isEqualTo("8");

        county.decide();
        county.run(failing(), RunProgress.SILENT);

        assertThat(total()).isEqualTo("79");
    }

    @Test
    void aUnitLeftOutIsListedAndNotAddedUp() throws IOException {
        county.decide("exclude,990100201,2022,,,,,");

        county.run();

        assertThat(total()).isEqualTo("8");
        assertThat(county.published("990100-2022/v1/coverage.csv")).contains("990100201,翠竹乡,township,2022,excluded");
    }

    @Test
    void anAcceptedExplanationIsNoLongerAnError() throws IOException {
        county.decide("accept,990100-D03,2022,ST-08,,left=5; right=1,,");

        county.run(ConsolidationRunContract::growth);

        assertThat(county.published("990100-2022/v1/findings.csv"))
                .containsPattern("ST-08,error,settled,.*已由王某于2023-02-10处理");
        assertThat(county.published("990100-2022/v1/coverage.csv")).containsPattern("990100-D03,.*,0,0\n");
    }

    @Test
    void whatIsExplainedOrAcceptedIsCountedNowhere() throws IOException {
        assertThat(county.run(ConsolidationRunContract::growthAndItsConsequence).errors())
                .isEqualTo(OTHER_ERRORS + 1);
        assertThat(county.published("990100-2022/v1/coverage.csv")).containsPattern("990100-D03,.*,1,0\n");

        county.decide("accept,990100-D03,2022,ST-08,,left=5; right=1,,");
        assertThat(county.run(ConsolidationRunContract::growthAndItsConsequence).errors())
                .isEqualTo(OTHER_ERRORS);
        assertThat(county.published("990100-2022/v2/coverage.csv")).containsPattern("990100-D03,.*,0,0\n");
    }

    private static List<Finding> growthAndItsConsequence(
            Submission current, List<Submission> earlier, Predecessors merged) {
        return growth(current, earlier, merged).stream()
                .flatMap(found -> Stream.of(
                        found,
                        new Finding(
                                "ST-01",
                                Severity.ERROR,
                                Outcome.FAILED,
                                Place.REPORT,
                                found.source(),
                                Map.of("raw", "", Finding.CAUSE, "growth"),
                                "")))
                .toList();
    }

    @Test
    void findingsAreFollowedFromNightToNight() throws IOException {
        county.run();
        assertThat(followed()).containsExactly("2021 青杉镇 HI-02 NEW", "2021 翠竹乡 HI-02 NEW", "2022  FILE-02 NEW");

        List<String> before = county.tables("finding_history");
        county.run();
        assertThat(county.tables("finding_history")).isEqualTo(before);

        county.report("2022-01-10/late.txt", InventedCounty.CEDAR, 2021, 2);
        county.run();
        assertThat(followed())
                .containsExactlyInAnyOrder(
                        "2022  FILE-02 PERSISTING", "2021 青杉镇 HI-02 SOLVED", "2021 翠竹乡 HI-02 PERSISTING");

        county.decide("accept,990100201,2021,HI-02,,missing=翠竹乡,,");
        county.run();
        county.decide();
        CountyStatus status = county.run();
        assertThat(followed())
                .containsExactlyInAnyOrder(
                        "2022  FILE-02 PERSISTING", "2021 青杉镇 HI-02 SOLVED", "2021 翠竹乡 HI-02 RETURNED");
        assertThat(status.findings())
                .contains(
                        new FindingCounts(2021, "990100101", 0, 0, 0, 1),
                        new FindingCounts(2021, "990100201", 0, 1, 0, 0),
                        new FindingCounts(2022, "", 0, 0, 3, 0));
        assertThat(status.errors()).isEqualTo(6);
    }

    /** With what a unit reported the year before, or else with the average, over the county's total. */
    @Test
    void whoIsMissingIsWeighedByWhatItCouldHaveReported() throws IOException {
        county.report("2022-01-10/cedar.txt", InventedCounty.CEDAR, 2021, 3);
        county.report("2022-01-10/bamboo.txt", InventedCounty.BAMBOO, 2021, 6);
        county.report("2021-01-10/cedar.txt", InventedCounty.CEDAR, 2020, 6);
        county.run();
        county.report("2024-01-10/bureau.txt", InventedCounty.BUREAU, 2023, 12);
        county.run();

        assertThat(CountyFindings.of(county.settings(1, 1)).orElseThrow())
                .filteredOn(line ->
                        line.known().reportYear() != 2022 && !line.unit().isEmpty())
                .extracting(
                        line -> line.known().reportYear() + " " + line.unit(),
                        line -> line.known().found().effect())
                .containsExactly(
                        tuple("2020 县林业局", 1000),
                        tuple("2020 翠竹乡", 1000),
                        tuple("2023 翠竹乡", 333),
                        tuple("2023 青杉镇", 250));
    }

    @Test
    void whatArrivedForNoYearIsFollowedToo() throws IOException {
        county.write("2031-02-01/nonsense.txt", "no report either");
        assertThat(county.run().errors()).isEqualTo(OTHER_ERRORS + 1);

        Files.delete(county.file("2031-02-01/nonsense.txt"));
        assertThat(county.run().errors()).isEqualTo(OTHER_ERRORS);
        assertThat(followed()).contains("2030  FILE-02 SOLVED");
    }

    /** Without the sums that do not hold: what the invented units report never adds up. */
    private List<String> followed() {
        return CountyFindings.of(county.settings(1, 1)).orElseThrow().stream()
                .filter(line -> !line.known().found().finding().rule().equals("HI-01"))
                .map(line -> "%d %s %s %s"
                        .formatted(
                                line.known().reportYear(),
                                line.unit(),
                                line.known().found().finding().rule(),
                                line.known().state()))
                .toList();
    }

    @Test
    void whoHadToReportAndWhoIsToBeAskedIsPublished() throws IOException {
        county.roster("""
            990100101,青杉镇,,township,990100,,,
            990100201,翠竹乡,,township,990100,,,
            990100202,旧竹乡,,township,990100,,2021,990100201
            990100203,远山乡,,township,990100,,,
            990100-D03,县林业局,,department,990100,,,
            """);
        county.report("2023-01-11/again.txt", InventedCounty.CEDAR, 2022, 3);
        county.report("2023-01-25/corrected.txt", InventedCounty.CEDAR, 2022, 5);
        county.report("2023-01-12/former.txt", "旧竹乡", 2022, 5);

        CountyStatus status = county.run();

        assertThat(county.published("990100-2022/v1/completeness.csv")).endsWith("""
            990100-D03,县林业局,department,2022,1,2023-01-31,received,2023-01-20,2023-01-20,0,1,0,,
            990100101,青杉镇,township,2022,1,2023-01-20,late,2023-01-10,2023-01-25,5,2,1,,
            990100201,翠竹乡,township,2022,1,2023-01-20,received,2023-01-12,2023-01-12,0,1,0,990100202,
            990100202,旧竹乡,township,2022,0,,not_member,2023-01-12,2023-01-12,,1,0,,990100201
            990100203,远山乡,township,2022,1,2023-01-20,missing,,,,0,0,,
            ,,,2022,0,,unassigned,2023-01-20,2023-01-20,,1,0,,
            """);
        assertThat(county.published("990100-2022/v1/reminders.csv"))
                .contains("990100101,青杉镇,township,2022,late,2023-01-20,2023-01-25,2023-01-25/corrected.txt,0,")
                .contains("990100203,远山乡,township,2022,missing,2023-01-20,,,0,截止日2023-01-20，2022年政府信息公开工作年度报告尚未收到")
                .contains(",,,2022,unreadable,,2023-01-20,2023-01-20/nonsense.txt,1,文件“2023-01-20/nonsense.txt”没有读入")
                .doesNotContain("旧竹乡");
        assertThat(status.deliveries()).contains(new YearDeliveries(2022, 5, 1, 1, 1));

        county.report("2023-01-28/again.txt", InventedCounty.BAMBOO, 2022, 4);
        county.run();
        assertThat(county.published("990100-2022/v2/completeness.csv"))
                .contains("990100201,翠竹乡,township,2022,1,2023-01-20,received,2023-01-12,2023-01-12,0,1,1,990100202,");
    }

    /** Whose the numbers of a divided unit are nobody knows: both that follow it know of it, and have none of its reports. */
    @Test
    void whatADividedUnitLeftIsNotTakenForNothing() throws IOException {
        county.roster("""
            990100101,青杉镇,,township,990100,,,
            990100201,翠竹乡,,township,990100,,,
            990100202,旧竹乡,,township,990100,,2021,990100101|990100201
            990100-D03,县林业局,,department,990100,,,
            """);
        county.report("2022-01-12/former.txt", "旧竹乡", 2021, 5);
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        county.run((current, earlier, merged) -> {
            told.add(current.unit() + " " + merged.names() + " "
                    + merged.reports().size());
            return List.of();
        });

        assertThat(told).contains("990100101 [旧竹乡] 0", "990100201 [旧竹乡] 0", "990100-D03 [] 0");
        assertThat(county.published("990100-2021/v1/boundaries.csv"))
                .contains("990100202,旧竹乡,township,split,2022,990100101,")
                .contains("990100202,旧竹乡,township,split,2022,990100201,");
    }

    @Test
    void reportsAreAuditedAsTheyCount() throws IOException {
        county.decide("correct,990100-D03,2021,,AP.new.total,1,5,");

        county.run(ConsolidationRunContract::countedGrowth);

        assertThat(county.published("990100-2022/v1/findings.csv")).doesNotContain("ST-08");
    }

    private static List<Finding> countedGrowth(Submission current, List<Submission> earlier, Predecessors merged) {
        boolean hasGrown = earlier.stream()
                .anyMatch(before -> !before.cells()
                        .get(0)
                        .value()
                        .equals(current.cells().get(0).value()));
        return hasGrown ? growth(current, earlier, merged) : List.of();
    }

    @Test
    void badDecisionsAreFindingsAndTheOthersApply() throws IOException {
        county.decide(
                "correct,990100101,2022,,AP.new.total,3,30,",
                "correct,990100999,2022,,AP.new.total,3,30,",
                "correct,990100201,2022,,AP.new.nobody,3,30,",
                "correct,990100-D03,2022,,AP.new.total,5,6,",
                "correct,990100-D03,2022,,AP.new.total,5,7,");

        county.run();

        assertThat(total()).isEqualTo("39");
        assertThat(county.published("990100-2022/v1/findings.csv"))
                .contains("DC-02", "990100999", "AP.new.nobody", "DC-03");
    }

    private String total() {
        String cells = new java.util.TreeMap<>(published())
                .entrySet().stream()
                        .filter(file -> file.getKey().matches("990100-2022/v[0-9]+/county-cells.csv"))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .getValue();
        return cells.lines()
                .filter(line -> line.contains(",AREA,AP,new,total,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[10];
    }

    private Map<String, String> published() {
        try {
            return county.published();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean containsAll(String row, String... parts) {
        String lower = row.toLowerCase(java.util.Locale.ROOT);
        return List.of(parts).stream().allMatch(part -> lower.contains(part.toLowerCase(java.util.Locale.ROOT)));
    }

    private static FileReader failing() {
        return (name, bytes) -> {
            throw new IllegalStateException("Nobody should read " + name + ".");
        };
    }

    /** Read without complaint, refused by the database. */
    private static FileReading withImpossibleFinding(String name, byte[] bytes) {
        FileReading reading = InventedCounty.read(name, bytes);
        Report report = reading.reports().get(0);
        Finding finding = new Finding(
                "x".repeat(99), Severity.INFO, Outcome.FAILED, Place.REPORT, new Source.Whole(), Map.of(), "");
        return new FileReading(
                name,
                List.of(new Report(
                        1, report.title(), report.form(), report.cells(), report.narrative(), List.of(finding), 0)),
                List.of());
    }

    private static RunProgress noting(List<String> notices) {
        return new RunProgress() {
            @Override
            public void says(RunNotice notice, long number) {
                if (notice != RunNotice.PUBLISHED) {
                    notices.add(notice + " " + number);
                }
            }

            @Override
            public void begins(long files) {}

            @Override
            public void advances(long files) {}
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            file,
                            target,
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
