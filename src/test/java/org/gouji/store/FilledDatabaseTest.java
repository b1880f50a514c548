package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of every earlier version with rows in every table of it, brought up to date. */
class FilledDatabaseTest {

    private static final int ROWS = 50;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5", "6", "7", "8", "9"})
    void onAServerEveryRowIsKept(String version) throws SQLException {
        assertIsKept(EmbeddedPostgresql.fresh(), version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "8"})
    void inAFileEveryRowIsKept(String version) throws SQLException {
        assertIsKept(DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("gouji")), version);
    }

    private static void assertIsKept(DatabaseSettings settings, String version) throws SQLException {
        Map<String, List<Map<String, Object>>> before;
        try (Database database = Database.openAt(settings, version);
                Connection connection = database.dataSource().getConnection()) {
            List<SavedTable> tables = SavedTable.allOf(connection);
            assertThat(tables).hasSizeGreaterThan(10);
            for (SavedTable table : tables) {
                fill(connection, table);
            }
            before = rows(database, tables);
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).hasSize(ROWS));
        }

        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection()) {
            List<SavedTable> tables = SavedTable.allOf(connection);
            Map<String, List<Map<String, Object>>> after = rows(database, tables);
            before.forEach((name, rows) ->
                    assertThat(after.getOrDefault(name, List.of())).as(name).isEqualTo(rows));
            assertThat(Store.of(database.dataSource()).runs().last())
                    .map(Run::id)
                    .contains((long) ROWS);
        }
    }

    /** Row n holds n in every column, as far as its type has it; so it also refers to row n of other tables. */
    private static void fill(Connection connection, SavedTable table) throws SQLException {
        String[] columns = table.columns().toArray(String[]::new);
        try (PreparedStatement insert = connection.prepareStatement(table.insert(columns))) {
            for (int number = 1; number <= ROWS; number++) {
                String[] row = new String[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    row[i] = text(columns[i], table.types().getOrDefault(columns[i], Types.VARCHAR), number);
                }
                table.set(insert, columns, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String text(String column, int type, int number) {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "2023-01-01T02:00:%02dZ".formatted(number % 60);
            case Types.DATE -> "2023-01-%02d".formatted(1 + number % 28);
            case Types.BOOLEAN, Types.BIT -> Boolean.toString(number % 2 == 0);
            case Types.BIGINT, Types.INTEGER -> Integer.toString(number);
            default -> column.equals("state") ? "completed" : "第" + number;
        };
    }

    private static Map<String, List<Map<String, Object>>> rows(Database database, List<SavedTable> tables) {
        JdbcTemplate db = new JdbcTemplate(database.dataSource());
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table.name(), new ArrayList<>(db.queryForList(table.select()))));
        return rows;
    }
}
