package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gouji.model.OperatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void anHsqldbWithWriteDelayIsRefused() throws SQLException {
        String url = "jdbc:hsqldb:file:" + folder.resolve("lazy");
        execute(url, "set files write delay 10", "shutdown");

        assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(url)))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("hsqldb.write_delay=true");
    }

    @Test
    void anHsqldbWithoutVersionsIsRefused() throws SQLException {
        String url = "jdbc:hsqldb:file:" + folder.resolve("locking");
        execute(url, "set files write delay false", "set database transaction control locks", "shutdown");

        assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(url)))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("hsqldb.tx=LOCKS");
    }

    @Test
    void tablesOfANewerProgramAreLeftAlone() {
        DatabaseSettings settings = settings();
        try (Database database = Database.open(settings)) {
            JdbcClient.create(database.dataSource()).sql("""
                            update "flyway_schema_history" set "version" = '999' where "version" = '2'
                            """).update();
        }

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("newer Gouji")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anUnreachableServerIsNamedInOneLine() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://localhost:1/gouji?connectTimeout=2", "gouji", "secret");

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("localhost:1")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://localhost/gouji", "gouji.db"})
    void otherDatabasesAreRefused(String url) {
        assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(url)))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        DatabaseSettings settings = DatabaseSettings.embedded("jdbc:hsqldb:file:" + file.resolve("gouji"));

        assertThatThrownBy(() -> RunLock.take(settings))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("not-a-folder");
    }

    @Test
    void aSecondRunOnTheSameFileIsRefused() {
        try (RunLock first = RunLock.take(settings())) {
            assertThatThrownBy(() -> RunLock.take(settings()))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("Another run is alive");
            assertThat(first).isNotNull();
        }

        RunLock.take(settings()).close();
    }

    @Test
    void aSecondRunOnTheSameServerIsRefused() {
        DatabaseSettings settings = EmbeddedPostgresql.fresh();
        try (RunLock first = RunLock.take(settings)) {
            assertThatThrownBy(() -> RunLock.take(settings))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("Another run is alive");
            assertThat(first).isNotNull();
        }

        RunLock.take(settings).close();
    }

    @Test
    void aRunWaitsUntilAllConnectionsOfADeadOneHaveEnded() throws Exception {
        DatabaseSettings settings = EmbeddedPostgresql.fresh();
        AtomicBoolean isEnded = new AtomicBoolean();
        CompletableFuture<Boolean> waited;
        try (Connection left = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = left.createStatement()) {
            statement.execute(RunLock.WORD_OF_EACH_CONNECTION);
            waited = CompletableFuture.supplyAsync(() -> {
                try (RunLock lock = RunLock.take(settings)) {
                    return isEnded.get() && lock != null;
                }
            });
            waitUntilTaken(left);
            isEnded.set(true);
        }

        assertThat(waited.get()).isTrue();
    }

    private static void waitUntilTaken(Connection connection) throws SQLException {
        String ours = "(" + RunLock.OURS + ", hashtext(current_schema()))";
        try (Statement statement = connection.createStatement()) {
            boolean isFree = true;
            while (isFree) {
                try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock" + ours)) {
                    answer.next();
                    isFree = answer.getBoolean(1);
                }
                if (isFree) {
                    statement.execute("select pg_advisory_unlock" + ours);
                    Pause.shortly("the other run");
                }
            }
        }
    }

    @Test
    void runsOnOtherSchemasOfTheServerDoNotDisturb() {
        try (RunLock one = RunLock.take(EmbeddedPostgresql.fresh());
                RunLock other = RunLock.take(EmbeddedPostgresql.fresh())) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void readingNeedsADatabaseThatIsThere() {
        assertThatThrownBy(() -> Database.openForReading(settings()))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("do a run first");
    }

    @Test
    void readingLeavesTheFileAsItIs() throws IOException {
        Database.open(settings()).close();
        Path script = folder.resolve("gouji.script");
        byte[] before = Files.readAllBytes(script);

        try (Database database = Database.openForReading(settings())) {
            assertThat(Store.of(database.dataSource()).runs().last()).isEmpty();
        }

        assertThat(script).hasBinaryContent(before);
    }

    @Test
    void aMigrationThatWasKilledHalfwayStartsOver() {
        try (Database database = Database.open(settings())) {
            JdbcClient db = JdbcClient.create(database.dataSource());
            db.sql("delete from \"flyway_schema_history\"").update();
            db.sql("drop table batch_step_execution_context").update();
            db.sql("drop table effective").update();
        }

        try (Database database = Database.open(settings())) {
            assertThat(Store.of(database.dataSource()).effective().years()).isEmpty();
        }
    }

    /** What a run leaves that is killed while HSQLDB writes its first script. */
    @ParameterizedTest
    @ValueSource(strings = {".script.new", ".script.new .properties.new", ".properties"})
    void aDatabaseWithoutAFirstScriptIsMadeAnew(String left) throws IOException {
        for (String ending : (".log " + left).split(" ", -1)) {
            Files.createFile(folder.resolve("gouji" + ending));
        }

        try (Database database = Database.open(settings())) {
            assertThat(Store.of(database.dataSource()).effective().years()).isEmpty();
        }

        assertThat(folder.resolve("gouji.log.unfinished")).exists();
    }

    @Test
    void aDatabaseWhoseNewScriptIsWholeKeepsWhatItHas() throws IOException {
        Database.open(settings()).close();
        Path properties = folder.resolve("gouji.properties");
        Files.writeString(
                properties, Files.readString(properties).replaceFirst("modified=\\S+", "modified=yes-new-files"));
        Files.move(folder.resolve("gouji.script"), folder.resolve("gouji.script.new"));

        try (Database database = Database.open(settings())) {
            assertThat(Store.of(database.dataSource()).effective().years()).isEmpty();
        }

        assertThat(folder.resolve("gouji.script.new.unfinished")).doesNotExist();
        assertThat(folder.resolve("gouji.script")).exists();
    }

    private DatabaseSettings settings() {
        return DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("gouji"));
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
