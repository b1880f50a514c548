package org.gouji.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is open, what was, and since which run. */
public final class HistoryStore {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    private record Row(int year, String unit, OpenFinding found, Spells spells) {

        boolean isSame(Row other) {
            return found.equals(other.found) && spells.equals(other.spells);
        }
    }

    HistoryStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /**
     * Enters what a run has left open about some units; what else is known about them is solved. The caller has a
     * transaction. A run may say so again, then only the last time counts.
     *
     * @param open by unit code, all that is open about each
     */
    public void enter(int year, long run, Map<String, List<OpenFinding>> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<String, Map<String, Row>> known = new HashMap<>();
        rows(year, open.keySet())
                .forEach(row ->
                        known.computeIfAbsent(row.unit, unit -> new HashMap<>()).put(row.found.key(), row));
        List<Row> outdated = new ArrayList<>();
        List<Row> current = new ArrayList<>();
        open.forEach((unit, findings) -> {
            Map<String, Row> left = known.getOrDefault(unit, new HashMap<>());
            for (OpenFinding finding : findings) {
                Row before = left.remove(finding.key());
                Spells spells = before == null ? Spells.from(run) : before.spells.found(run);
                replace(before, new Row(year, unit, finding, spells), outdated, current);
            }
            for (Row before : left.values()) {
                before.spells
                        .gone(run)
                        .ifPresentOrElse(
                                spells -> replace(before, new Row(year, unit, before.found, spells), outdated, current),
                                () -> outdated.add(before));
            }
        });
        delete(outdated);
        insert(current);
    }

    private static void replace(@Nullable Row before, Row after, List<Row> outdated, List<Row> current) {
        if (before != null && before.isSame(after)) {
            return;
        }
        if (before != null) {
            outdated.add(before);
        }
        current.add(after);
    }

    /** The years about which anything is known. */
    public List<Integer> years() {
        return db.sql("select distinct report_year from finding_history order by report_year")
                .query(Integer.class)
                .list();
    }

    /** The units about which anything is known for a year; an empty code stands for what is about none. */
    public List<String> units(int year) {
        return db.sql("""
            select distinct unit_code
              from finding_history
             where report_year = :year
             order by unit_code
            """).param("year", year).query(String.class).list();
    }

    /** Everything that is or was open, by year and unit. */
    public List<KnownFinding> findings() {
        long lastChange = lastChange();
        return db.sql("""
            select report_year, unit_code, finding_key, path, rule, severity, outcome, table_code, row_code,
                   column_code, source, arguments, proposal, effect, change, first_run, solved_run, back_run
              from finding_history
             order by report_year, unit_code, finding_key
            """).query((row, number) -> row(row)).list().stream()
                .map(row -> new KnownFinding(row.year, row.unit, row.found, row.spells, row.spells.state(lastChange)))
                .toList();
    }

    /** The last run that changed anything about any finding; 0 if there is none. */
    private long lastChange() {
        return db.sql("""
            select coalesce(max(greatest(first_run, solved_run, back_run)), 0) as last_change
              from finding_history
            """).query(Long.class).single();
    }

    /** How many errors and warnings are in each state, by year and unit. */
    public List<FindingCounts> counts() {
        return db.sql("""
            select report_year, unit_code,
                   sum(case when is_open = 1 and first_run = last_change then 1 else 0 end) as fresh,
                   sum(case when is_open = 1 and first_run < last_change and back_run = last_change
                            then 1 else 0 end) as returned,
                   sum(case when is_open = 1 and first_run < last_change and back_run < last_change
                            then 1 else 0 end) as persisting,
                   sum(1 - is_open) as solved
              from (select report_year, unit_code, first_run, back_run,
                           case when solved_run = 0 or back_run > solved_run then 1 else 0 end as is_open,
                           (select max(greatest(h.first_run, h.solved_run, h.back_run))
                              from finding_history h) as last_change
                      from finding_history
                     where severity <> 'info') known
             group by report_year, unit_code
             order by report_year, unit_code
            """).query(FindingCounts.class).list();
    }

    /** How many errors are open. */
    public long openErrors() {
        return db.sql("""
            select count(*)
              from finding_history
             where severity = 'error' and (solved_run = 0 or back_run > solved_run)
            """).query(Long.class).single();
    }

    private List<Row> rows(int year, Collection<String> units) {
        return db.sql("""
            select report_year, unit_code, finding_key, path, rule, severity, outcome, table_code, row_code,
                   column_code, source, arguments, proposal, effect, change, first_run, solved_run, back_run
              from finding_history
             where report_year = :year and unit_code in (:units)
            """)
                .param("year", year)
                .param("units", units)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("report_year"),
                row.getString("unit_code"),
                new OpenFinding(
                        row.getString("finding_key"),
                        row.getString("path"),
                        FindingRows.finding(row),
                        row.getInt("effect"),
                        new BigDecimal(row.getString("change"))),
                new Spells(row.getLong("first_run"), row.getLong("solved_run"), row.getLong("back_run")));
    }

    private void delete(List<Row> rows) {
        Batches.update(
                batch,
                "delete from finding_history where report_year = ? and unit_code = ? and finding_key = ?",
                rows,
                (statement, row) -> {
                    statement.setInt(1, row.year);
                    statement.setString(2, row.unit);
                    statement.setString(3, row.found.key());
                });
    }

    private void insert(List<Row> rows) {
        Batches.update(batch, """
            insert into finding_history
                   (report_year, unit_code, finding_key, path, rule, severity, outcome,
                    table_code, row_code, column_code, source, arguments, proposal, effect, change,
                    first_run, solved_run, back_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, (statement, row) -> {
            OpenFinding found = row.found;
            statement.setInt(1, row.year);
            statement.setString(2, row.unit);
            statement.setString(3, found.key());
            statement.setString(4, found.file());
            statement.setString(5, found.finding().rule());
            statement.setString(6, found.finding().severity().code());
            statement.setString(7, found.finding().outcome().code());
            statement.setString(8, found.finding().place().table());
            statement.setString(9, found.finding().place().row());
            statement.setString(10, found.finding().place().column());
            statement.setString(11, found.finding().source().text());
            statement.setString(12, FindingRows.pack(found.finding().arguments()));
            statement.setString(13, PlainText.escape(found.finding().proposal()));
            statement.setInt(14, found.effect());
            statement.setString(15, found.change().toPlainString());
            statement.setLong(16, row.spells.first());
            statement.setLong(17, row.spells.solved());
            statement.setLong(18, row.spells.back());
        });
    }
}
