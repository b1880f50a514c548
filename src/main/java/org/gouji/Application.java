package org.gouji;

import org.gouji.cli.ExitCode;
import org.gouji.cli.Gouji;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program; the exit code of the process is the one the command returns. */
@SpringBootApplication
public class Application {

    /** A Java machine that cannot start ends with 1 too, so the launcher asks for another number to mean findings. */
    private static final String FINDINGS_CODE = "gouji.findings-code";

    public static void main(String[] args) {
        int code = Gouji.execute(args);
        System.exit(code == ExitCode.FINDINGS.code() ? Integer.getInteger(FINDINGS_CODE, code) : code);
    }
}
