package org.gouji.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what the reports that count are known to be copies: prints of their texts, the texts, and the hashes of their files. */
public final class LikenessStore {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    LikenessStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** The units whose report of a year has no print that was made with this fingerprint. */
    public List<UnitCode> withoutPrint(ReportYear year, String fingerprint) {
        return db.sql("""
                        select e.unit_code
                          from effective e
                          left join submission_likeness l
                            on l.submission_id = e.submission_id and l.fingerprint = :fingerprint
                         where e.report_year = :year and l.submission_id is null
                         order by e.unit_code
                        """)
                .param("year", year.year())
                .param("fingerprint", fingerprint)
                .query((row, number) -> new UnitCode(row.getString(1)))
                .list();
    }

    /** Keeps the prints of the reports that count for a year. */
    public void keep(ReportYear year, String fingerprint, Map<UnitCode, String> prints) {
        Map<UnitCode, String> submissions = new LinkedHashMap<>();
        db.sql("select unit_code, submission_id from effective where report_year = :year and unit_code in (:units)")
                .param("year", year.year())
                .param("units", prints.keySet().stream().map(UnitCode::code).toList())
                .query(row -> {
                    submissions.put(new UnitCode(row.getString(1)), row.getString(2));
                });
        Batches.update(
                batch,
                "delete from submission_likeness where submission_id = ?",
                submissions.values(),
                (row, id) -> row.setString(1, id));
        Batches.update(
                batch,
                "insert into submission_likeness (submission_id, fingerprint, print) values (?, ?, ?)",
                submissions.entrySet(),
                (row, submission) -> {
                    row.setString(1, submission.getValue());
                    row.setString(2, fingerprint);
                    row.setString(3, prints.get(submission.getKey()));
                });
    }

    /** The prints of a year by unit, in the order of their codes. */
    public Map<UnitCode, String> prints(ReportYear year) {
        Map<UnitCode, String> prints = new LinkedHashMap<>();
        db.sql("""
                        select e.unit_code, l.print
                          from effective e
                          join submission_likeness l on l.submission_id = e.submission_id
                         where e.report_year = :year
                         order by e.unit_code
                        """).param("year", year.year()).query(row -> {
            prints.put(new UnitCode(row.getString(1)), row.getString(2));
        });
        return prints;
    }

    /** The texts of the reports that count for some units. */
    public Map<UnitCode, Narrative> texts(ReportYear year, Collection<UnitCode> units) {
        Map<UnitCode, Narrative> texts = new LinkedHashMap<>();
        db.sql("""
                        select e.unit_code, t.narrative
                          from effective e
                          join submission_text t on t.submission_id = e.submission_id
                         where e.report_year = :year and e.unit_code in (:units)
                         order by e.unit_code
                        """)
                .param("year", year.year())
                .param("units", units.stream().map(UnitCode::code).toList())
                .query(row -> {
                    texts.put(new UnitCode(row.getString(1)), NarrativeCodec.decode(row.getString(2)));
                });
        return texts;
    }

    /**
     * The reports of a year whose very file counts for one of some years before as well, the latest first. Put together here:
     * no index leads from a hash to the submissions, and a database without one looks at all of them for each.
     */
    public List<SameFile> sameFiles(ReportYear year, int firstYear) {
        Map<String, List<UnitCode>> units = new HashMap<>();
        eachFile(
                year.year(),
                year.year(),
                row -> units.computeIfAbsent(row.getString("sha256"), none -> new ArrayList<>())
                        .add(new UnitCode(row.getString("unit_code"))));
        List<SameFile> same = new ArrayList<>();
        eachFile(firstYear, year.year() - 1, row -> {
            for (UnitCode unit : units.getOrDefault(row.getString("sha256"), List.of())) {
                same.add(new SameFile(
                        unit,
                        new UnitCode(row.getString("unit_code")),
                        new ReportYear(row.getInt("report_year")),
                        row.getString("path")));
            }
        });
        same.sort(Comparator.comparing(SameFile::unit)
                .thenComparing(SameFile::otherYear, Comparator.reverseOrder())
                .thenComparing(SameFile::other));
        return same;
    }

    /** The files that count for the years from one to another. */
    private void eachFile(int first, int last, RowCallbackHandler consumer) {
        db.sql("""
                        select e.unit_code, e.report_year, e.path, s.sha256
                          from effective e
                          join submission s on s.submission_id = e.submission_id
                         where e.report_year between :first and :last
                         order by e.report_year, e.unit_code
                        """).param("first", first).param("last", last).query(consumer);
    }
}
