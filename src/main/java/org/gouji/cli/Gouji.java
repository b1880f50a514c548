package org.gouji.cli;

import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.OperatorException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The root command. Alone it does nothing but say which commands there are. */
@Command(
        name = "gouji",
        subcommands = {
            RunCommand.class,
            WorkerCommand.class,
            ReadCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            FindingsCommand.class,
            PagesCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            LettersCommand.class,
            TemplateCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        description = {
            "核对各乡镇、各部门的政府信息公开工作年度报告，汇总出全县的表。",
            "Checks the annual information-disclosure reports of a county's townships and adds them up."
        },
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
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExitCodeExceptionMapper(
                exception -> exitCodeOf(exception).code());
        commandLine.setExecutionExceptionHandler(Gouji::handle);
        return commandLine;
    }

    private static ExitCode exitCodeOf(Throwable exception) {
        boolean isOperators = exception instanceof ParameterException || exception instanceof OperatorException;
        return isOperators ? ExitCode.OPERATOR : ExitCode.BUG;
    }

    /** What the operator can mend is one line; a fault of the program shows where it happened. */
    private static int handle(Exception exception, CommandLine commandLine, ParseResult parsed) {
        if (exception instanceof OperatorException) {
            commandLine.getErr().println("gouji: " + exception.getMessage());
        } else {
            exception.printStackTrace(commandLine.getErr());
            commandLine
                    .getErr()
                    .println("gouji: 程序出错，请把以上内容报给开发者。 A fault of the program, please report the lines above.");
        }
        commandLine.getErr().flush();
        return exitCodeOf(exception).code();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                new Messages(Language.ZH).text("cli.no-command") + " "
                        + new Messages(Language.EN).text("cli.no-command"));
    }
}
