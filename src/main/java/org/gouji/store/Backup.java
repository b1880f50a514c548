package org.gouji.store;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gouji.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Everything that our tables hold, as one file: a ZIP with a CSV for each table and {@code about.csv}, which says of what
 * version the tables are and how many rows each has. No word of the file depends on the database it came from, so it is also
 * the way from HSQLDB to PostgreSQL and back. The framework's own tables stay behind: only finished runs are saved, and of
 * those they hold nothing that is needed again.
 */
public final class Backup {

    private static final String ABOUT = "about.csv";
    private static final String FORMAT = "format";
    private static final String OUR_FORMAT = "1";
    private static final String SCHEMA = "schema";
    private static final String ROWS = "rows of ";
    private static final String ENDING = ".csv";
    /** So many rows are fetched or sent at once. */
    private static final int BATCH = 500;

    private Backup() {}

    /**
     * Writes all tables of a database whose last run came to its end.
     *
     * @return how many rows there are
     */
    public static long write(DatabaseSettings settings, OutputStream out) throws IOException {
        try (Database database = Database.openForReading(settings);
                Connection connection = database.dataSource().getConnection()) {
            // All tables as they were at one moment, whatever a run that begins meanwhile does to them.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            requireFinished(connection, settings);
            Map<String, String> about = new LinkedHashMap<>();
            about.put(FORMAT, OUR_FORMAT);
            about.put(SCHEMA, Schema.VERSION);
            long rows = 0;
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (SavedTable table : SavedTable.allOf(connection)) {
                zip.putNextEntry(entry(table.name() + ENDING));
                long count = write(connection, table, zip);
                zip.closeEntry();
                about.put(ROWS + table.name(), Long.toString(count));
                rows += count;
            }
            zip.putNextEntry(entry(ABOUT));
            write(about, zip);
            zip.closeEntry();
            zip.finish();
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw Database.unreachable(settings, e);
        }
    }

    /** Always of the same time, so that the same rows make the same file. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static void requireFinished(Connection connection, DatabaseSettings settings) {
        boolean isFinished = Store.of(new SingleConnectionDataSource(connection, true))
                .runs()
                .last()
                .map(run -> run.state() == RunState.COMPLETED)
                .orElse(true);
        if (!isFinished) {
            throw Refusal.at(settings.url(), "backup.unfinished", Map.of());
        }
    }

    private static long write(Connection connection, SavedTable table, ZipOutputStream zip)
            throws SQLException, IOException {
        ICSVWriter csv = writer(zip);
        csv.writeNext(table.columns().toArray(String[]::new), true);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    csv.writeNext(table.row(row), true);
                    rows++;
                }
            }
        }
        csv.flush();
        return rows;
    }

    private static void write(Map<String, String> about, ZipOutputStream zip) throws IOException {
        ICSVWriter csv = writer(zip);
        about.forEach((name, value) -> csv.writeNext(new String[] {name, value}, true));
        csv.flush();
    }

    private static ICSVWriter writer(OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return new CSVWriter(
                text,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                "\n");
    }

    /**
     * Fills a database that holds nothing yet with what was saved, all of it or nothing, and brings its tables up to date.
     *
     * @return how many rows there are
     */
    public static long restore(Path file, DatabaseSettings settings) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> about = about(zip, file);
            String version = version(about, file);
            try (Database database = Database.openAt(settings, version)) {
                long rows = fill(database, zip, about, file, settings);
                database.bringUpToDate();
                return rows;
            }
        } catch (IOException e) {
            throw Refusal.at(file, "backup.damaged", Map.of("cause", String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw Database.unreachable(settings, e);
        }
    }

    private static Map<String, String> about(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(ABOUT);
        if (entry == null) {
            throw Refusal.at(file, "backup.none", Map.of());
        }
        Map<String, String> about = new LinkedHashMap<>();
        try (CSVReader csv = reader(zip, entry)) {
            for (String[] line = next(csv); line != null; line = next(csv)) {
                about.put(line[0], line[1]);
            }
        }
        return about;
    }

    private static String version(Map<String, String> about, Path file) {
        String version = about.getOrDefault(SCHEMA, "");
        boolean isKnown = OUR_FORMAT.equals(about.get(FORMAT)) && version.matches("[1-9][0-9]{0,3}");
        if (!isKnown || Integer.parseInt(version) > Integer.parseInt(Schema.VERSION)) {
            throw Refusal.at(file, "backup.newer", Map.of("found", version, "ours", Schema.VERSION));
        }
        return version;
    }

    private static long fill(
            Database database, ZipFile zip, Map<String, String> about, Path file, DatabaseSettings settings)
            throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            long rows = 0;
            connection.setAutoCommit(false);
            for (SavedTable table : SavedTable.allOf(connection)) {
                if (table.count(connection) > 0) {
                    throw Refusal.at(settings.url(), "backup.filled", Map.of("table", table.name()));
                }
                ZipEntry entry = zip.getEntry(table.name() + ENDING);
                long count = entry == null ? -1 : fill(connection, table, zip, entry);
                if (!Long.toString(count).equals(about.get(ROWS + table.name()))) {
                    throw Refusal.at(file, "backup.damaged", Map.of("cause", table.name()));
                }
                rows += count;
            }
            connection.commit();
            return rows;
        }
    }

    private static long fill(Connection connection, SavedTable table, ZipFile zip, ZipEntry entry)
            throws SQLException, IOException {
        long rows = 0;
        try (CSVReader csv = reader(zip, entry)) {
            String[] columns = next(csv);
            if (columns == null) {
                return -1;
            }
            try (PreparedStatement insert = connection.prepareStatement(table.insert(columns))) {
                for (@Nullable String[] row = next(csv); row != null; row = next(csv)) {
                    table.set(insert, columns, row);
                    insert.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                if (rows % BATCH > 0) {
                    insert.executeBatch();
                }
            }
        }
        return rows;
    }

    private static CSVReader reader(ZipFile zip, ZipEntry entry) throws IOException {
        return new CSVReaderBuilder(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))
                .withCSVParser(new RFC4180ParserBuilder()
                        .withFieldAsNull(CSVReaderNullFieldIndicator.EMPTY_SEPARATORS)
                        .build())
                .withKeepCarriageReturn(true)
                .build();
    }

    private static String @Nullable [] next(CSVReader csv) throws IOException {
        try {
            return csv.readNext();
        } catch (CsvValidationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
