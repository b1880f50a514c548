package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.model.Arrival;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Outcome;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.TextSection;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store promises on every database. */
abstract class StoreContract {

    private static final ReportYear YEAR = new ReportYear(2022);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2023, 3, 1, 2, 0, 0, 0, ZoneOffset.UTC);
    private static final String FINGERPRINT = "f1";
    private static final Narrative TEXT = new Narrative(List.of(new TextSection(
            "s6",
            new Passage("六、其他需要报告的事项", new Source.Paragraph(9)),
            List.of(new Passage("无其他需要报告的事项。", new Source.Paragraph(10))))));

    private Database database;
    Store store;

    abstract DatabaseSettings settings();

    @BeforeEach
    void open() {
        database = Database.open(settings());
        store = Store.of(database.dataSource());
        store.runs().start(new Run(1, "sample", FINGERPRINT, NOW, NOW, RunState.STARTED));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void openingAnUpToDateDatabaseChangesNothing() {
        database.close();
        database = Database.open(settings());

        assertThat(Store.of(database.dataSource()).runs().last()).map(Run::id).contains(1L);
        assertThat(new Schema(Product.of(settings().url()), database.dataSource(), "")
                        .flyway()
                        .info()
                        .pending())
                .isEmpty();
    }

    /** A migration and its entry are not one transaction, so a kill may leave the one without the other. */
    @Test
    void tablesThatAreThereWithoutTheirEntryAreKept() {
        JdbcClient.create(database.dataSource())
                .sql("delete from \"flyway_schema_history\" where \"version\" <> '1'")
                .update();
        database.close();

        database = Database.open(settings());

        assertThat(Store.of(database.dataSource()).runs().last()).map(Run::id).contains(1L);
    }

    /** As it is where tables were made before each statement said that they may be there. */
    @Test
    void aDatabaseOfOlderMigrationFilesIsBroughtUpToDate() {
        JdbcClient history = JdbcClient.create(database.dataSource());
        history.sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'")
                .update();
        history.sql("delete from \"flyway_schema_history\" where \"version\" = '" + Schema.VERSION + "'")
                .update();
        database.close();

        database = Database.open(settings());

        assertThat(Store.of(database.dataSource()).runs().last()).map(Run::id).contains(1L);
    }

    @Test
    void theKnownSchemaVersionIsThatOfTheLastMigration() {
        String current = new Schema(Product.of(settings().url()), database.dataSource(), "")
                .flyway()
                .info()
                .current()
                .getVersion()
                .toString();

        assertThat(current).isEqualTo(Schema.VERSION);
    }

    @Test
    void aRunThatIsStartedAgainIsEnteredOnce() {
        store.runs().start(new Run(1, "sample", "other", NOW.plusDays(1), NOW, RunState.STARTED));

        assertThat(store.runs().last()).map(Run::started).contains(NOW);
    }

    @Test
    void aFindingIsNewThenPersistingThenSolvedThenReturned() {
        leaveOpen(1, "a", "b");
        assertThat(states()).containsExactly("a NEW", "b NEW");

        leaveOpen(2, "a", "c");
        assertThat(states()).containsExactly("a PERSISTING", "b SOLVED", "c NEW");

        leaveOpen(3, "a", "b", "c");
        assertThat(states()).containsExactly("a PERSISTING", "b RETURNED", "c PERSISTING");
        assertThat(store.history().counts()).containsExactly(new FindingCounts(2022, "990100101", 0, 1, 2, 0));
        assertThat(store.history().openErrors()).isEqualTo(3);
    }

    @Test
    void aNightThatChangesNothingLeavesEveryStateAsItIs() {
        leaveOpen(1, "a");
        leaveOpen(2, "a", "b");
        List<KnownFinding> before = store.history().findings();

        leaveOpen(3, "a", "b");

        assertThat(store.history().findings()).isEqualTo(before);
    }

    @Test
    void aRunDoneAgainTakesBackWhatItSaidTheFirstTime() {
        leaveOpen(1, "a", "b", "c");
        leaveOpen(2, "a");
        List<KnownFinding> before = store.history().findings();

        leaveOpen(3, "b", "d");
        leaveOpen(3, "a");
        assertThat(store.history().findings()).isEqualTo(before);

        leaveOpen(3, "a", "c");
        assertThat(states()).containsExactly("a PERSISTING", "b SOLVED", "c RETURNED");
    }

    @Test
    void whatAFindingSaysIsWhatItSaidLast() {
        store.history().enter(2022, 1, Map.of("990100101", List.of(open("a", "3"))));
        store.history().enter(2022, 2, Map.of("990100101", List.of(open("a", "4"))));

        assertThat(store.history().findings()).singleElement().satisfies(known -> {
            assertThat(known.found()).isEqualTo(open("a", "4"));
            assertThat(known.spells()).isEqualTo(new Spells(1, 0, 0));
        });
    }

    @Test
    void unitsThatARunDoesNotNameStayAsTheyAre() {
        store.history().enter(2022, 1, Map.of("990100101", List.of(open("a", "3")), "", List.of(open("b", "3"))));
        store.history().enter(2022, 2, Map.of("", List.of()));

        assertThat(store.history().units(2022)).containsExactly("", "990100101");
        assertThat(store.history().findings())
                .extracting(KnownFinding::unitCode, KnownFinding::state)
                .containsExactly(tuple("", FindingState.SOLVED), tuple("990100101", FindingState.PERSISTING));
    }

    private void leaveOpen(long run, String... keys) {
        List<OpenFinding> open = Stream.of(keys).map(key -> open(key, "3")).toList();
        store.history().enter(2022, run, Map.of("990100101", open));
    }

    private static OpenFinding open(String key, String left) {
        Finding finding = new Finding(
                "AP-01",
                Severity.ERROR,
                Outcome.FAILED,
                Place.row("AP", "new"),
                new Source.Line(7),
                Map.of("left", left, "right", "5"),
                "5");
        return new OpenFinding(key, "a.txt", finding, 12, new BigDecimal("2"));
    }

    private List<String> states() {
        return store.history().findings().stream()
                .map(known -> known.found().key() + " " + known.state())
                .toList();
    }

    @Test
    void pendingFilesComeInPagesByPath() {
        list(stamp("b"), stamp("a"), stamp("c"));

        assertThat(store.inbox().pending(1, FINGERPRINT, "", 2))
                .extracting(file -> file.stamp().path())
                .containsExactly("a", "b");
        assertThat(store.inbox().pending(1, FINGERPRINT, "b", 2))
                .extracting(file -> file.stamp().path())
                .containsExactly("c");
    }

    @Test
    void aPrintStaysUntilItsTextIsReadAnew() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        store.effective().replace(YEAR, store.effective().arrivals(YEAR));
        UnitCode unit = store.effective().effective(YEAR).get(0).unit();
        assertThat(store.likeness().withoutPrint(YEAR, FINGERPRINT)).containsExactly(unit);

        store.likeness().keep(YEAR, FINGERPRINT, Map.of(unit, "1:AAAA"));

        assertThat(store.likeness().withoutPrint(YEAR, FINGERPRINT)).isEmpty();
        assertThat(store.likeness().withoutPrint(YEAR, "other")).containsExactly(unit);
        assertThat(store.likeness().prints(YEAR)).containsExactly(Map.entry(unit, "1:AAAA"));
        assertThat(store.likeness().texts(YEAR, List.of(unit))).containsExactly(Map.entry(unit, TEXT));
        store(read("a", submission("s1", "a", JANUARY)));
        assertThat(store.likeness().withoutPrint(YEAR, FINGERPRINT)).containsExactly(unit);
    }

    @Test
    void aFileThatWasReadIsNoLongerPending() {
        list(stamp("a"), stamp("b"));
        store(read("a", submission("s1", "a", JANUARY)));

        assertThat(store.inbox().pending(1, FINGERPRINT, "", 9))
                .extracting(file -> file.stamp().path())
                .containsExactly("b");
    }

    @Test
    void aPendingFileKnowsItsHashUnderTheSameFingerprintOnly() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        list(stamp("a"));

        assertThat(store.inbox().pending(1, FINGERPRINT, "", 9))
                .extracting(PendingFile::knownSha256)
                .containsExactly("sha-a");
        assertThat(store.inbox().pending(1, "f2", "", 9))
                .extracting(PendingFile::knownSha256)
                .containsExactly("");
    }

    @Test
    void theBooksBalanceWhenEveryFileIsAccountedFor() {
        list(stamp("a"), stamp("b"));
        store(read("a", submission("s1", "a", JANUARY)), rejected("b"));

        RunCounts counts = store.runs().counts(1);

        assertThat(counts).isEqualTo(new RunCounts(2, 2, 0, 0, 1, 1, 0, 0, 3, 1, 2, 0));
        assertThat(counts.balance()).isTrue();
    }

    @Test
    void aRunHasNewsOnceAFileIsReadOrRejected() {
        list(stamp("a"), stamp("b"));
        assertThat(store.runs().hasNews(1)).isFalse();

        store(rejected("b"));

        assertThat(store.runs().hasNews(1)).isTrue();
        assertThat(store.runs().hasNews(2)).isFalse();
    }

    @Test
    void theBooksDoNotBalanceWhileAFileIsPending() {
        list(stamp("a"), stamp("b"));
        store(read("a", submission("s1", "a", JANUARY)));

        assertThat(store.runs().counts(1).balance()).isFalse();
    }

    @Test
    void theBooksDoNotBalanceWhenAStoredSubmissionIsMissing() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        deleteArrivals();

        assertThat(store.runs().counts(1).balance()).isFalse();
    }

    @Test
    void whatIsStoredComesBackAsItWas() {
        Submission submission = submission("s1", "a", JANUARY);
        list(stamp("a"));
        store(read("a", submission));
        choose(arrival("s1", "a", JANUARY, 1));

        assertThat(effective()).containsExactly(submission);
    }

    @Test
    void storingAgainReplaces() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        store(read("a", submission("s1", "a", JANUARY)));

        assertThat(store.effective().arrivals(YEAR)).hasSize(1);
        assertThat(store.runs().counts(1).balance()).isTrue();
    }

    @Test
    void aChangedReadingOfTheSameBytesReplacesWhatWasRead() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        Submission better = withCells(submission("s1", "a", JANUARY), List.of());
        store.submissions().store(2, "f2", List.of(read("a", better)));
        choose(arrival("s1", "a", JANUARY, 1));

        assertThat(effective()).containsExactly(better);
        assertThat(store.effective().arrivals(YEAR))
                .extracting(Arrival::firstRun)
                .containsExactly(1L);
    }

    @Test
    void theSameBytesAssignedOtherwiseNoLongerCountForTheFirstUnit() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        store(new ReadFile(
                stamp("a"),
                "sha-a",
                JANUARY,
                FileOutcome.READ,
                "",
                List.of(ofUnit(submission("s2", "a", JANUARY), "990100102")),
                0,
                List.of()));

        assertThat(store.effective().arrivals(YEAR))
                .extracting(Arrival::submission)
                .containsExactly("s2");
    }

    @Test
    void otherBytesUnderTheSameNameLeaveTheFirstSubmissionStanding() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        ReadFile corrected = new ReadFile(
                stamp("a"),
                "sha-2",
                FEBRUARY,
                FileOutcome.READ,
                "",
                List.of(submission("s2", "a", FEBRUARY)),
                0,
                List.of());
        store(corrected);

        assertThat(store.effective().arrivals(YEAR))
                .extracting(Arrival::submission)
                .containsExactly("s1", "s2");
    }

    @Test
    void aDocumentThatArrivesTwiceIsOneSubmissionReadFromTheEarliestFile() {
        Submission late = withCells(submission("s1", "late", FEBRUARY), List.of());
        Submission early = submission("s1", "early", JANUARY);
        list(stamp("early"), stamp("late"));

        store(read("late", late));
        store(read("early", early));
        store(read("late", late));
        choose(arrival("s1", "early", JANUARY, 1));

        assertThat(store.effective().arrivals(YEAR)).extracting(Arrival::file).containsExactly("early", "late");
        assertThat(effective()).containsExactly(early);
    }

    @Test
    void choosingReplacesTheFormerChoice() {
        list(stamp("a"), stamp("b"));
        store(read("a", submission("s1", "a", JANUARY)), read("b", submission("s2", "b", FEBRUARY)));
        choose(arrival("s1", "a", JANUARY, 1));
        choose(arrival("s2", "b", FEBRUARY, 1));

        assertThat(store.effective().effective(YEAR))
                .extracting(Arrival::submission)
                .containsExactly("s2");
    }

    @Test
    void effectiveSubmissionsComeInUnitOrderAcrossPages() {
        List<ReadFile> files = new ArrayList<>();
        List<Arrival> chosen = new ArrayList<>();
        for (int number = 450; number > 0; number--) {
            String path = "file-%03d".formatted(number);
            String unit = "U%03d".formatted(number);
            Submission submission = ofUnit(submission("s" + number, path, JANUARY), unit);
            files.add(read(path, submission));
            chosen.add(new Arrival(submission.id(), submission.unit(), YEAR, path, 1, JANUARY, 1));
        }
        store.inbox()
                .enterListing(
                        1,
                        new Listing(
                                450, 0, files.stream().map(ReadFile::stamp).toList(), List.of(), List.of(), List.of()));
        store.submissions().store(1, FINGERPRINT, files);
        store.effective().replace(YEAR, chosen);

        List<String> units =
                effective().stream().map(each -> each.unit().code()).toList();

        assertThat(units).hasSize(450).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void textThatNoDatabaseCanHoldIsKept() {
        String nasty = "a\u0000b\t\n\\u0041 \ud800 \ud83d\ude00";
        Cell cell = new Cell(
                CellKey.parse("AP.new.np"), new Value.Unreadable(nasty, "not-a-number"), nasty, new Source.Line(3));
        Submission submission = withCells(submission("s1", "a", JANUARY), List.of(cell));
        list(stamp("a"));
        store(read("a", submission));
        choose(arrival("s1", "a", JANUARY, 1));

        assertThat(effective()).containsExactly(submission);
    }

    @Test
    void aVanishedFileIsKnownButNotPresent() {
        list(stamp("a"));
        store(read("a", submission("s1", "a", JANUARY)));
        store.inbox().enterListing(1, new Listing(0, 0, List.of(), List.of("a"), List.of(), List.of("a")));

        assertThat(store.inbox().known().values())
                .extracting(KnownFile::present)
                .containsExactly(false);
        assertThat(store.runs().counts(1).vanished()).isEqualTo(1);
        assertThat(store.effective().arrivals(YEAR)).hasSize(1);
    }

    private void list(FileStamp... stamps) {
        store.inbox()
                .enterListing(
                        1,
                        new Listing(
                                stamps.length,
                                0,
                                List.of(stamps),
                                List.of(),
                                List.of(),
                                List.of(stamps).stream().map(FileStamp::path).toList()));
    }

    private void store(ReadFile... files) {
        store.submissions().store(1, FINGERPRINT, List.of(files));
    }

    private void choose(Arrival... arrivals) {
        store.effective().replace(YEAR, List.of(arrivals));
    }

    private List<Submission> effective() {
        List<Submission> submissions = new ArrayList<>();
        store.effective().eachSubmission(YEAR, submissions::add);
        return submissions;
    }

    @Test
    void aReplyComesBackAsItWasAndGoesWithItsFile() {
        Reply reply = reply("按台账\t核对无误\\");
        list(stamp("a.zip"));
        store(withReplies(List.of(reply, reply("另一份"))));

        assertThat(store.submissions().replies(YEAR))
                .hasSize(2)
                .first()
                .isEqualTo(new ReceivedReply("a.zip", JANUARY, reply));
        assertThat(store.submissions().replies(new ReportYear(YEAR.year() + 1))).isEmpty();

        store(withReplies(List.of()));

        assertThat(store.submissions().replies(YEAR)).isEmpty();
    }

    private static ReadFile withReplies(List<Reply> replies) {
        return new ReadFile(stamp("a.zip"), "sha-a", JANUARY, FileOutcome.READ, "", List.of(), replies, 0, List.of());
    }

    private static Reply reply(String reason) {
        ReplyIdentity identity = new ReplyIdentity(
                "990100101-2021",
                new UnitCode("990100101"),
                "青石镇",
                YEAR,
                "s1",
                new ReplyIdentity.Choices("correct", "explain", "anew", "zero"),
                List.of(
                        new ReplyIdentity.Item("ST-03", new Place("AP", "new", "total"), "", true, "", 0),
                        new ReplyIdentity.Item("NA-01", Place.REPORT, "left=3; quote=a|b", false, "", 3)),
                List.of("0a", "0b"));
        Source place = new Source.Inside("答复/一.xlsx", new Source.SheetCell("答复单", "H5"));
        return new Reply(
                identity,
                List.of(new Reply.Answer(1, "correct", "0", "", place), new Reply.Answer(2, "", "", reason, place)),
                new Reply.Signature("李某", "", "2022-03-01"),
                place);
    }

    private void deleteArrivals() {
        org.springframework.jdbc.core.simple.JdbcClient.create(database.dataSource())
                .sql("delete from arrival")
                .update();
    }

    private static FileStamp stamp(String path) {
        return new FileStamp(path, 10, 1_700_000_000_000_000_000L);
    }

    private static ReadFile read(String path, Submission submission) {
        return new ReadFile(
                stamp(path),
                submission.sha256(),
                submission.received(),
                FileOutcome.READ,
                "",
                List.of(submission),
                0,
                List.of());
    }

    private static ReadFile rejected(String path) {
        Finding finding =
                new Finding("ST-02", Severity.ERROR, Outcome.FAILED, Place.REPORT, new Source.Whole(), Map.of(), "");
        return new ReadFile(
                stamp(path), "sha-" + path, JANUARY, FileOutcome.REJECTED, "no-report", List.of(), 1, List.of(finding));
    }

    private static Arrival arrival(String submission, String file, LocalDate received, long run) {
        return new Arrival(submission, new UnitCode("990100101"), YEAR, file, 1, received, run);
    }

    private static Submission submission(String id, String file, LocalDate received) {
        List<Cell> cells = List.of(
                new Cell(
                        CellKey.parse("AP.new.np"),
                        new Value.Amount(new BigDecimal("12")),
                        "12件",
                        new Source.TableCell(2, 3, 4)),
                new Cell(CellKey.parse("AP.new.total"), new Value.Blank(), "", new Source.TableCell(2, 3, 9)));
        Finding finding = new Finding(
                "AP-04",
                Severity.ERROR,
                Outcome.FAILED,
                Place.row("AP", "new"),
                new Source.TableCell(2, 3, 9),
                Map.of("left", "12", "right", "13\t"),
                "13");
        return new Submission(
                id,
                new UnitCode("990100101"),
                YEAR,
                new FormId("2021"),
                file,
                "sha-" + (id.equals("s1") ? "a" : id),
                1,
                received,
                cells,
                TEXT,
                List.of(finding));
    }

    private static Submission withCells(Submission from, List<Cell> cells) {
        return new Submission(
                from.id(),
                from.unit(),
                from.year(),
                from.form(),
                from.file(),
                from.sha256(),
                from.part(),
                from.received(),
                cells,
                from.narrative(),
                from.findings());
    }

    private static Submission ofUnit(Submission from, String unit) {
        return new Submission(
                from.id(),
                new UnitCode(unit),
                from.year(),
                from.form(),
                from.file(),
                from.sha256(),
                from.part(),
                from.received(),
                from.cells(),
                from.narrative(),
                from.findings());
    }
}
