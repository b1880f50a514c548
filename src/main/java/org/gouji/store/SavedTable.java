package org.gouji.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of our tables as it is saved: every value as a text that is the same on every database.
 *
 * @param name in small letters, as its columns
 * @param types by column one of {@link Types}
 * @param key the columns of the primary key, by which the rows are sorted
 */
record SavedTable(String name, Map<String, Integer> types, List<String> key) {

    /** What stands in these is over with its run. */
    private static final Set<String> OF_A_RUN = Set.of("read_partition", "worker");

    private static final String[] TABLES = {"TABLE", "BASE TABLE"};

    /** All tables but those of the framework, of the migrations and of workers, each behind those that it refers to. */
    static List<SavedTable> allOf(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, Set<String>> referred = new TreeMap<>();
        try (ResultSet tables = database.getTables(connection.getCatalog(), schema, "%", TABLES)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                String small = small(name);
                boolean isOurs = !small.startsWith("batch_") && !small.startsWith("flyway_");
                if (isOurs && !OF_A_RUN.contains(small)) {
                    referred.put(small, referred(database, connection, name));
                }
            }
        }
        List<SavedTable> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (done.size() < referred.size()) {
            String next = referred.entrySet().stream()
                    .filter(each -> !done.contains(each.getKey()) && done.containsAll(each.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle."));
            done.add(next);
            ordered.add(of(connection, next));
        }
        return ordered;
    }

    private static Set<String> referred(DatabaseMetaData database, Connection connection, String table)
            throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet keys = database.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                names.add(small(keys.getString("PKTABLE_NAME")));
            }
        }
        return names;
    }

    private static SavedTable of(Connection connection, String name) throws SQLException {
        Map<String, Integer> types = new LinkedHashMap<>();
        String inDatabase = name;
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + name + " where 1 = 0")) {
            ResultSetMetaData columns = nothing.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(small(columns.getColumnName(i)), columns.getColumnType(i));
            }
            String said = columns.getTableName(1);
            inDatabase = said.isEmpty() ? name : said;
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet keys =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), inDatabase)) {
            while (keys.next()) {
                key.put(keys.getInt("KEY_SEQ"), small(keys.getString("COLUMN_NAME")));
            }
        }
        return new SavedTable(name, types, List.copyOf(key.values()));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return List.copyOf(types.keySet());
    }

    String select() {
        return "select " + String.join(", ", columns()) + " from " + name + " order by " + String.join(", ", key);
    }

    long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    String insert(String[] named) {
        String places = List.of(named).stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + String.join(", ", named) + ") values (" + places + ")";
    }

    /** The row that a query stands at, in the order of the columns. */
    @Nullable
    String[] row(ResultSet from) throws SQLException {
        @Nullable String[] row = new String[types.size()];
        int i = 0;
        for (int type : types.values()) {
            row[i] = text(from, i + 1, type);
            i++;
        }
        return row;
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
            default -> row.getString(column);
        };
        if (value instanceof OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }
        return value == null ? null : value.toString();
    }

    void set(PreparedStatement insert, String[] named, @Nullable String[] row) throws SQLException {
        for (int i = 0; i < named.length; i++) {
            Integer type = types.get(named[i]);
            if (type == null) {
                throw new SQLException("No column " + named[i] + " in " + name + ".");
            }
            insert.setObject(i + 1, value(row[i], type));
        }
    }

    private static @Nullable Object value(@Nullable String text, int type) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
            case Types.DATE -> LocalDate.parse(text);
            case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(text);
            case Types.BIGINT -> Long.valueOf(text);
            case Types.INTEGER -> Integer.valueOf(text);
            default -> text;
        };
    }
}
