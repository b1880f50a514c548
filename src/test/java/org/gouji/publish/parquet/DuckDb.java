package org.gouji.publish.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB without a file, as a statistician starts it in a folder. */
public final class DuckDb {

    private DuckDb() {}

    /** The answers to a statement, as lines with {@code |} between the fields. */
    public static List<String> lines(Path folder, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("set file_search_path = '" + folder + "'");
            statement.execute("set autoinstall_known_extensions = false");
            List<String> lines = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    lines.add(line(result));
                }
            }
            return lines;
        }
    }

    private static String line(ResultSet result) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            fields.add(String.valueOf(result.getString(column)));
        }
        return String.join("|", fields);
    }
}
