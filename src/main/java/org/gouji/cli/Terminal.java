package org.gouji.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says: results on standard output, progress and the verdict on standard error. */
final class Terminal {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    Terminal(CommandSpec spec, String language) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
        this.messages = new Messages(Language.ofCode(language));
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Map<String, String> arguments) {
        return messages.text("cli." + key, arguments);
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String line) {
        err.println(line);
        err.flush();
    }

    /** The last line of a command. */
    void verdict(String key, Map<String, String> arguments) {
        complain(text(key, arguments));
    }
}
