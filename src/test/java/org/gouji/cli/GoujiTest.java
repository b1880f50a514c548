package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GoujiTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionIsTheOneOfTheBuild() {
        int exit = execute("--version");

        assertThat(exit).isZero();
        assertThat(out.toString()).matches("gouji \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void helpNamesTheExitCodes() {
        int exit = execute("--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Exit codes:").contains("findings of severity error");
    }

    @Test
    void noCommandIsForTheOperator() {
        int exit = execute();

        assertThat(exit).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(err.toString()).contains("请写明要做什么").contains("Say what to do");
    }

    @Test
    void unknownOptionIsForTheOperator() {
        assertThat(execute("--no-such-option")).isEqualTo(ExitCode.OPERATOR.code());
    }

    private int execute(String... args) {
        CommandLine commandLine = Gouji.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
