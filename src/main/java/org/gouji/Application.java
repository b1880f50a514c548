package org.gouji;

import org.gouji.cli.Gouji;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program; the exit code of the process is the one the command returns. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        System.exit(Gouji.execute(args));
    }
}
