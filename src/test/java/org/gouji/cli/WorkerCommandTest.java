package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gouji run --distribute} and {@code gouji worker}, as an operator sees them. */
class WorkerCommandTest extends CountyCommands {

    private final DatabaseSettings server = EmbeddedPostgresql.fresh();

    @BeforeEach
    void reports() throws IOException {
        Files.createDirectories(folder.resolve("inbox/2023-01-25"));
        Files.writeString(folder.resolve("inbox/2023-01-25/report.txt"), """
            青岚镇2022年政府信息公开工作年度报告
            四、政府信息公开行政复议、行政诉讼情况
            规章 0 0 0
            """);
    }

    @Test
    void theStatusSaysWhoReadWhat() {
        assertThat(onServer("run", "--distribute")).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(onServer("worker", "--idle", "0")).isEqualTo(ExitCode.CLEAN.code());
        assertThat(lastError()).isEqualTo("结论：读入0份。");

        onServer("status");

        assertThat(out.toString())
                .contains("分成1份：已存入1份，正在读0份，待读0份\n")
                .containsPattern("工作机 gouji .*：已离开，存入1份共1个文件\n")
                .containsPattern("工作机 gouji .*：已离开，存入0份共0个文件\n");
    }

    @Test
    void aWorkerMayBeThereBeforeTheFirstRun() {
        assertThat(onServer("worker", "--idle", "0")).isEqualTo(ExitCode.CLEAN.code());
    }

    @Test
    void bothRefuseADatabaseThatBelongsToOneProcess() {
        assertThat(gouji("run", job.toString(), "--distribute")).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("several need PostgreSQL");

        assertThat(gouji("worker", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("several need PostgreSQL");
    }

    private int onServer(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of(
                "--set", "database.url=" + server.url(), "--set", "database.user=" + server.user(), job.toString()));
        return gouji(line.toArray(String[]::new));
    }
}
