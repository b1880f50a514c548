package org.gouji.publish.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB without a file, as a statistician starts it in a folder. */
public final class DuckDb {

    private DuckDb() {}

    /** The answers to a statement, as lines with {@code |} between the fields. */
    public static List<String> lines(Path folder, String sql) throws SQLException {
        List<String> table = table(folder, sql);
        return table.subList(1, table.size());
    }

    /** The same below a line with the names of the columns. */
    public static List<String> table(Path folder, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("set file_search_path = '" + folder + "'");
            statement.execute("set autoinstall_known_extensions = false");
            List<String> lines = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                lines.add(names(result.getMetaData()));
                while (result.next()) {
                    lines.add(line(result));
                }
            }
            return lines;
        }
    }

    private static String names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return String.join("|", names);
    }

    private static String line(ResultSet result) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            fields.add(String.valueOf(result.getString(column)));
        }
        return String.join("|", fields);
    }
}
