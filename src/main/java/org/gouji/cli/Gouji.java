package org.gouji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. Alone it does nothing but say which commands there are. */
@Command(
        name = "gouji",
        description = "Checks the annual information-disclosure reports of a county's townships and adds them up.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to report",
            "1:findings of severity error",
            "2:the operator must act",
            "3:a fault of the program"
        })
public final class Gouji implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** Runs the command that the arguments name and returns the exit code of the process. */
    public static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Gouji());
        commandLine.setExitCodeExceptionMapper(
                exception -> exitCodeOf(exception).code());
        return commandLine;
    }

    private static ExitCode exitCodeOf(Throwable exception) {
        return exception instanceof ParameterException ? ExitCode.OPERATOR : ExitCode.BUG;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Nothing was asked for.");
    }
}
