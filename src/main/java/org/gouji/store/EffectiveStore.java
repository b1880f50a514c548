package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gouji.model.Arrival;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.store.FindingRows.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which submission counts for a unit and a year, and what the county's tables are made of. */
public final class EffectiveStore {

    private static final int PAGE = 200;
    private static final String BEFORE_ALL = "";

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final FindingRows findings;

    EffectiveStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
        this.findings = new FindingRows(db, batch);
    }

    /** The years for which anything was handed in, or counted before. */
    public List<ReportYear> years() {
        return db.sql("""
            select distinct report_year from submission
             order by report_year
            """).query((row, number) -> new ReportYear(row.getInt(1))).list();
    }

    /** Everything handed in for a year, by unit; of one document the earliest arrival first. */
    public List<Arrival> arrivals(ReportYear year) {
        return db.sql("""
            select s.submission_id, s.unit_code, s.report_year, a.path, s.part, a.received, a.first_run
              from submission s
              join arrival a on a.submission_id = s.submission_id
             where s.report_year = :year
             order by s.unit_code, s.submission_id, a.received, a.path
            """)
                .param("year", year.year())
                .query(EffectiveStore::arrival)
                .list();
    }

    /** The submissions that count for a year, by unit. */
    public List<Arrival> effective(ReportYear year) {
        return db.sql("""
            select e.submission_id, e.unit_code, e.report_year, e.path, s.part, e.received, e.first_run
              from effective e
              join submission s on s.submission_id = e.submission_id
             where e.report_year = :year
             order by e.unit_code
            """)
                .param("year", year.year())
                .query(EffectiveStore::arrival)
                .list();
    }

    /** Makes these the submissions that count for a year, and no others; tells whether that changed anything. */
    public boolean replace(ReportYear year, Collection<Arrival> effective) {
        Set<Arrival> before = new HashSet<>(effective(year));
        Set<Arrival> after = new HashSet<>(effective);
        Batches.update(
                batch,
                "delete from effective where report_year = ? and unit_code = ?",
                before.stream().filter(each -> !after.contains(each)).toList(),
                (row, arrival) -> {
                    row.setInt(1, arrival.year().year());
                    row.setString(2, arrival.unit().code());
                });
        Batches.update(
                batch,
                """
                insert into effective (submission_id, unit_code, report_year, path, received, first_run)
                values (?, ?, ?, ?, ?, ?)
                """,
                effective.stream().filter(each -> !before.contains(each)).toList(),
                (row, arrival) -> {
                    row.setString(1, arrival.submission());
                    row.setString(2, arrival.unit().code());
                    row.setInt(3, arrival.year().year());
                    row.setString(4, arrival.file());
                    row.setObject(5, arrival.received());
                    row.setLong(6, arrival.firstRun());
                });
        return !before.equals(after);
    }

    /** The decisions about versions with which it was last said what counts for a year; empty if there were none. */
    public String decided(ReportYear year) {
        return db.sql("select content from decided where report_year = :year")
                .param("year", year.year())
                .query(String.class)
                .optional()
                .map(PlainText::unescape)
                .orElse("");
    }

    public void enterDecided(ReportYear year, String content) {
        db.sql("delete from decided where report_year = :year")
                .param("year", year.year())
                .update();
        if (!content.isEmpty()) {
            db.sql("insert into decided (report_year, content) values (:year, :content)")
                    .param("year", year.year())
                    .param("content", PlainText.escape(content))
                    .update();
        }
    }

    /**
     * Hands over the submissions that count for a year one by one, by unit, a few in memory at a time; with what was found
     * in each and what the audit found about it.
     */
    public void eachSubmission(ReportYear year, Consumer<Submission> consumer) {
        eachPage(year, page -> page.forEach(consumer));
    }

    /** The same, the few that are in memory together at once. */
    public void eachPage(ReportYear year, Consumer<List<Submission>> consumer) {
        String after = BEFORE_ALL;
        List<Submission> page;
        do {
            page = page(year, after);
            consumer.accept(page);
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).unit().code();
            }
        } while (page.size() == PAGE);
    }

    /** What counts for these units in the years from one to another, the latest year first; no findings with it. */
    public Map<UnitCode, List<Submission>> of(Collection<UnitCode> units, int firstYear, int lastYear) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                    select e.unit_code, e.report_year, e.submission_id, e.path, e.received,
                           s.form_id, s.sha256, s.part, c.cells, t.narrative
                      from effective e
                      join submission s on s.submission_id = e.submission_id
                      join submission_cells c on c.submission_id = e.submission_id
                      left join submission_text t on t.submission_id = e.submission_id
                     where e.unit_code in (:units) and e.report_year between :first and :last
                     order by e.unit_code, e.report_year desc
                    """)
                .param("units", units.stream().map(UnitCode::code).toList())
                .param("first", firstYear)
                .param("last", lastYear)
                .query((row, number) -> submission(row, List.of()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Submission::unit));
    }

    /** What was handed in for a year and does not count, by unit; no findings with it. */
    public List<Submission> superseded(ReportYear year) {
        Map<String, Submission> submissions = new LinkedHashMap<>();
        db.sql("""
            select e.unit_code, e.report_year, s.submission_id, a.path, a.received,
                   s.form_id, s.sha256, s.part, c.cells, t.narrative
              from effective e
              join submission s on s.unit_code = e.unit_code and s.report_year = e.report_year
              join arrival a on a.submission_id = s.submission_id
              join submission_cells c on c.submission_id = s.submission_id
              left join submission_text t on t.submission_id = s.submission_id
             where e.report_year = :year and s.submission_id <> e.submission_id
             order by e.unit_code, a.received, a.path, s.submission_id
            """)
                .param("year", year.year())
                .query((row, number) -> submission(row, List.of()))
                .list()
                .forEach(submission -> submissions.putIfAbsent(submission.id(), submission));
        return List.copyOf(submissions.values());
    }

    /** The files in the inbox with something that belongs to nobody, received from one day to the other, by path. */
    public List<UnassignedFile> unassigned(LocalDate from, LocalDate to) {
        Map<String, UnassignedFile> files = new TreeMap<>();
        db.sql("""
            select s.path, s.sha256, s.received
              from source_file s
             where s.present and s.received between :from and :to
               and exists (select 1 from finding f where f.owner_kind = 'file' and f.owner = s.path)
            """).param("from", from).param("to", to).query(row -> {
            String path = row.getString("path");
            files.put(
                    path,
                    new UnassignedFile(
                            path, row.getString("sha256"), row.getObject("received", LocalDate.class), List.of()));
        });
        Map<String, List<Finding>> found = findings.of(Owner.FILE, files.keySet());
        return files.values().stream()
                .map(file -> file.with(found.getOrDefault(file.path(), List.of())))
                .toList();
    }

    /** For which years files with something that belongs to nobody arrived: that before the one they were received in. */
    public List<Integer> unassignedYears() {
        return db.sql("""
            select distinct extract(year from s.received) - 1 as report_year
              from source_file s
             where s.present
               and exists (select 1 from finding f where f.owner_kind = 'file' and f.owner = s.path)
             order by report_year
            """).query((row, number) -> row.getInt(1)).list();
    }

    /** Ordered by all columns of the key, though the year is one: only then does HSQLDB stop at the end of the page. */
    private List<Submission> page(ReportYear year, String after) {
        Map<String, UnitCode> units = new LinkedHashMap<>();
        db.sql("""
            select submission_id, unit_code
              from effective
             where report_year = :year and unit_code > :after
             order by report_year, unit_code
             limit :page
            """)
                .param("year", year.year())
                .param("after", after)
                .param("page", PAGE)
                .query(row -> {
                    units.put(row.getString("submission_id"), new UnitCode(row.getString("unit_code")));
                });
        Map<String, List<Finding>> found = findings(year, units);
        return db.sql("""
            select e.unit_code, e.report_year, e.submission_id, e.path, e.received,
                   s.form_id, s.sha256, s.part, c.cells, t.narrative
              from effective e
              join submission s on s.submission_id = e.submission_id
              join submission_cells c on c.submission_id = e.submission_id
              left join submission_text t on t.submission_id = e.submission_id
             where e.report_year = :year and e.unit_code > :after
             order by e.report_year, e.unit_code
             limit :page
            """)
                .param("year", year.year())
                .param("after", after)
                .param("page", PAGE)
                .query((row, number) -> submission(row, found.getOrDefault(row.getString("submission_id"), List.of())))
                .list();
    }

    /** By submission: what was found in it, then what the audit found about it. */
    private Map<String, List<Finding>> findings(ReportYear year, Map<String, UnitCode> units) {
        Map<String, List<Finding>> found = findings.of(Owner.SUBMISSION, units.keySet());
        Map<String, String> audits = new HashMap<>();
        units.forEach((submission, unit) -> audits.put(FindingRows.auditOwner(year, unit), submission));
        findings.of(Owner.AUDIT, audits.keySet())
                .forEach((owner, more) -> found.computeIfAbsent(
                                audits.getOrDefault(owner, ""), none -> new ArrayList<>())
                        .addAll(more));
        return found;
    }

    private static Submission submission(ResultSet row, List<Finding> findings) throws SQLException {
        return new Submission(
                row.getString("submission_id"),
                new UnitCode(row.getString("unit_code")),
                new ReportYear(row.getInt("report_year")),
                new FormId(row.getString("form_id")),
                row.getString("path"),
                row.getString("sha256"),
                row.getInt("part"),
                row.getObject("received", LocalDate.class),
                CellCodec.decode(row.getString("cells")),
                narrative(row.getString("narrative")),
                findings);
    }

    private static Narrative narrative(@Nullable String packed) {
        return packed == null ? Narrative.NONE : NarrativeCodec.decode(packed);
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getString("submission_id"),
                new UnitCode(row.getString("unit_code")),
                new ReportYear(row.getInt("report_year")),
                row.getString("path"),
                row.getInt("part"),
                row.getObject("received", LocalDate.class),
                row.getLong("first_run"));
    }
}
