package org.gouji.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An office with two townships, an inbox and a job file, that types commands and reads what they print. */
abstract class CountyCommands {

    @TempDir
    Path folder;

    Path job = Path.of("");
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    final void office() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("roster.csv"), """
            code,name,aliases,kind,parent,from,to,successor,note
            990100101,青岚镇人民政府,青岚镇,township,990100,,,,
            990100102,白沙镇人民政府,白沙镇,township,990100,,,,
            """);
        job = Files.writeString(folder.resolve("job.yml"), """
            job: test
            county: {code: "990100", name: 云屏县}
            inbox: inbox
            roster: roster.csv
            output: output
            database: {url: "jdbc:hsqldb:file:database/gouji"}
            deadlines: {township: "01-20"}
            """);
    }

    final int gouji(String... args) {
        CommandLine commandLine = Gouji.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    final String lastError() {
        List<String> lines = err.toString().strip().lines().toList();
        return lines.get(lines.size() - 1);
    }

    final void clear() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }
}
