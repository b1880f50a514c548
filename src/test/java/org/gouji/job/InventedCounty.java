package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.document.DocumentLimits;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.Scans;
import org.gouji.job.JobSettings.Effort;
import org.gouji.job.JobSettings.Folders;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Place;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.store.Database;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.Store;
import org.gouji.store.WorkerLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A county in a folder whose reports are one line each, {@code unit,year,number}, and a reader for them: enough to see
 * what a job does with files, and fast.
 */
final class InventedCounty {

    static final String CEDAR = "青杉镇";
    static final String BAMBOO = "翠竹乡";
    static final String BUREAU = "县林业局";

    private static final County CLOUDS = new County("990100", "云屏县", List.of());
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2023-03-01T02:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TABLES = List.of(
            "source_file",
            "run_file",
            "submission",
            "submission_cells",
            "submission_text",
            "submission_likeness",
            "arrival",
            "finding",
            "effective",
            "county_cell",
            "audit",
            "decided",
            "finding_history",
            "publication",
            "reply",
            "journal");

    private final Path folder;
    private final DatabaseSettings database;
    private final County county;
    private Watch watch = Watch.NONE;

    InventedCounty(Path folder, DatabaseSettings database) throws IOException {
        this(folder, database, CLOUDS);
    }

    InventedCounty(Path folder, DatabaseSettings database, County county) throws IOException {
        this.county = county;
        this.folder = folder;
        this.database = database;
        Files.createDirectories(inbox());
        // Another process may be reading it.
        if (!Files.exists(folder.resolve("roster.csv"))) {
            roster("""
                990100101,青杉镇,,township,990100,,,
                990100201,翠竹乡,,township,990100,,,
                990100-D03,县林业局,,department,990100,,,
                """);
        }
    }

    void roster(String lines) throws IOException {
        Files.writeString(
                folder.resolve("roster.csv"),
                "code,name,aliases,kind,parent,from,to,successor,note\n" + withNote(lines));
    }

    private static String withNote(String lines) {
        return lines.replace("\n", ",\n");
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path file(String path) {
        return inbox().resolve(path);
    }

    /** Puts a report into the inbox. Its time stamp is the same whenever that is done. */
    void report(String path, String unit, int year, int number) throws IOException {
        write(path, "%s,%d,%d\n".formatted(unit, year, number));
    }

    /** Puts so many reports into the inbox, of three units in turn and so many for each year from 2019 on. */
    void reports(int count, int ofYear) throws IOException {
        List<String> units = List.of(CEDAR, BAMBOO, BUREAU);
        for (int number = 0; number < count; number++) {
            report("2023-01-10/%d.txt".formatted(number), units.get(number % 3), 2019 + number / ofYear, number);
        }
    }

    /** Whether two counties have the same in their tables, and published the same. */
    void assertIsLike(InventedCounty other) throws IOException {
        assertThat(tables()).isEqualTo(other.tables());
        assertThat(published()).isEqualTo(other.published());
    }

    /** Puts a unit's reply into the inbox: why its report for a year came on that day and not on the last one. */
    void reply(String path, String unitCode, int year, String came, String due) throws IOException {
        write(path, "reply;%s;%d;left=%s; right=%s\n".formatted(unitCode, year, came, due));
    }

    void write(String path, String content) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), content);
        touch(path, Instant.parse("2023-01-15T08:00:00Z").plusSeconds(content.hashCode() % 1000));
    }

    void touch(String path, Instant time) throws IOException {
        Files.setLastModifiedTime(file(path), FileTime.from(time));
    }

    JobSettings settings(int threads, int chunk) {
        return settings(threads, chunk, JobSettings.NO_OCR);
    }

    /** With this program to read pictures. */
    JobSettings settings(int threads, int chunk, String ocr) {
        return new JobSettings(
                "invented",
                county,
                new Folders(
                        inbox(), folder.resolve("roster.csv"), folder.resolve("output"), Folders.NO_FORMS, decisions()),
                database,
                YearRange.ALL,
                new Deadlines(MonthDay.of(1, 31), MonthDay.of(1, 20)),
                new Effort(threads, chunk),
                ocr.equals(JobSettings.NO_OCR) ? DocumentLimits.SAFE : Scans.PATIENT,
                LetterSettings.UNSET,
                ocr,
                Set.of(),
                watch,
                0);
    }

    /** What the office decided so far. */
    private Path decisions() {
        Path file = folder.resolve("decisions.csv");
        return Files.exists(file) ? file : Folders.NO_DECISIONS;
    }

    /** Keeps these decisions: {@code kind,unit_code,year,rule,cell,seen,value,file}; who, when and why is added. */
    void decide(String... lines) throws IOException {
        StringBuilder content = new StringBuilder("kind,unit_code,year,rule,cell,seen,value,file,author,date,reason\n");
        for (String line : lines) {
            content.append(line).append(",王某,2023-02-10,已核实\n");
        }
        Files.writeString(folder.resolve("decisions.csv"), content);
    }

    /** Keeps one more decision, of another day. */
    void decideLater(String date, String line) throws IOException {
        Files.writeString(folder.resolve("decisions.csv"), line + ",王某," + date + ",领导同意\n", StandardOpenOption.APPEND);
    }

    /** From now on, those who watch the machine are told. */
    void watch(Watch watch) {
        this.watch = watch;
    }

    DatabaseSettings database() {
        return database;
    }

    CountyStatus run() {
        return run(InventedCounty::read, RunProgress.SILENT);
    }

    CountyStatus run(FileReader reader, RunProgress progress) {
        return run(settings(2, 3), reader, progress);
    }

    CountyStatus run(JobSettings settings, FileReader reader, RunProgress progress) {
        return run(settings, reader, (current, earlier, merged) -> List.of(), progress);
    }

    /** A run whose audit is this one. */
    CountyStatus run(AuditCheck audit) {
        return run(settings(2, 3), InventedCounty::read, audit, RunProgress.SILENT);
    }

    private CountyStatus run(JobSettings settings, FileReader reader, AuditCheck audit, RunProgress progress) {
        return new ConsolidationRun(settings, stages(settings, reader, audit), progress, NIGHT, false)
                .run()
                .status();
    }

    /** A run that does not wait for a database that is gone. */
    CountyStatus runImpatiently(RunProgress progress) {
        JobSettings settings = settings(2, 3);
        return new ConsolidationRun(settings, stages(settings, InventedCounty::read), progress, NIGHT, false)
                .withPatience(Duration.ZERO)
                .run()
                .status();
    }

    /** A run whose files are read by workers too. What a worker that says nothing has is taken from it after a second. */
    CountyStatus distribute(FileReader reader, RunProgress progress) {
        return new ConsolidationRun(ofWorkers(), stages(ofWorkers(), reader), progress, NIGHT, true)
                .run()
                .status();
    }

    /** Reads for such runs until there has been nothing to do for so many seconds. */
    void work(FileReader reader, long idle, WorkerProgress progress) {
        WorkerRun.workWith(() -> Equipment.of(ofWorkers(), stages(ofWorkers(), reader)), idle, progress);
    }

    /** The workers of the first run. */
    List<WorkerLine> workers() {
        try (Database open = Database.openForReading(database)) {
            return Store.of(open.dataSource()).partitions().workers(1);
        }
    }

    private JobSettings ofWorkers() {
        JobSettings settings = settings(1, 3);
        return new JobSettings(
                settings.name(),
                settings.county(),
                settings.folders(),
                settings.database(),
                settings.years(),
                settings.deadlines(),
                new Effort(1, 3, 1),
                settings.limits(),
                settings.letters());
    }

    private static Stages stages(JobSettings settings, FileReader reader) {
        return stages(settings, reader, (current, earlier, merged) -> List.of());
    }

    private static Stages stages(JobSettings settings, FileReader reader, AuditCheck audit) {
        Stages own = Stages.of(settings);
        return new Stages(
                own.forms(),
                own.rules(),
                own.copying(),
                own.roster(),
                reader,
                audit,
                own.decisions(),
                own.definitions());
    }

    /** Everything in the tables, as text. Numbers of runs are in it, times are not. */
    List<String> tables() {
        List<String> rows = new ArrayList<>();
        DriverManagerDataSource dataSource = new DriverManagerDataSource(url(), database.user(), database.password());
        JdbcTemplate db = new JdbcTemplate(dataSource);
        for (String table : TABLES) {
            db.queryForList("select * from " + table).stream()
                    .map(row -> table + " " + row)
                    .sorted()
                    .forEach(rows::add);
        }
        if (url().startsWith("jdbc:hsqldb:")) {
            db.execute("shutdown");
        }
        return rows;
    }

    List<String> tables(String table) {
        return tables().stream().filter(row -> row.startsWith(table + " ")).toList();
    }

    private String url() {
        return database.url().startsWith("jdbc:hsqldb:") ? database.url() + ";hsqldb.lock_file=false" : database.url();
    }

    /** Everything published but the journal: path and content. */
    Map<String, String> published() throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        Path output = folder.resolve("output");
        if (!Files.exists(output)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("journal"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                files.put(
                        output.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The text of a published file. */
    String published(String name) throws IOException {
        return Files.readString(folder.resolve("output").resolve(name));
    }

    static FileReading read(String name, byte[] bytes) {
        String content = new String(bytes, StandardCharsets.UTF_8).strip();
        if (content.startsWith("reply;")) {
            return new FileReading(name, List.of(), List.of(reply(content.split(";", 4))), List.of());
        }
        String[] parts = content.split(",", -1);
        if (parts.length != 3) {
            Finding empty =
                    RuleBook.builtIn().failed("FILE-02", Place.REPORT, new Source.Whole(), Map.of("raw", content));
            return new FileReading(name, List.of(), List.of(empty));
        }
        ReportTitle title = new ReportTitle(content, parts[0], Integer.parseInt(parts[1]), new Source.Line(1));
        FormId form = FormLibrary.builtIn()
                .formFor(title.year().orElseThrow())
                .orElseThrow()
                .id();
        Cell cell = new Cell(
                CellKey.parse("AP.new.total"),
                new Value.Amount(new BigDecimal(parts[2])),
                parts[2],
                new Source.Line(1));
        return new FileReading(
                name, List.of(new Report(1, title, form, List.of(cell), Narrative.NONE, List.of(), 1)), List.of());
    }

    private static Reply reply(String[] parts) {
        Source place = new Source.Line(1);
        ReplyIdentity identity = new ReplyIdentity(
                parts[1] + "-" + parts[2],
                new UnitCode(parts[1]),
                CEDAR,
                new ReportYear(Integer.parseInt(parts[2])),
                "",
                new ReplyIdentity.Choices("correct", "explain", "anew", "zero"),
                List.of(new ReplyIdentity.Item("DL-03", Place.REPORT, parts[3], false, "", 0)),
                List.of());
        return new Reply(
                identity,
                List.of(new Reply.Answer(1, "explain", "", "大雪断网", place)),
                new Reply.Signature("李某", "", "2023-02-28"),
                place);
    }
}
