package org.gouji.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.cli.Gouji;

/** {@code gouji read} as a person starts it, from the files on disk to its files on disk and its lines on the terminal. */
record WholeCommand(String name, Path out) implements Contender {

    @Override
    public void run(List<Input> inputs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("read", "--out", out.toString()));
        inputs.forEach(input -> arguments.add(input.file().toString()));
        PrintStream terminal = System.out;
        PrintStream errors = System.err;
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            System.setOut(nowhere);
            System.setErr(nowhere);
            int code = Gouji.execute(arguments.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalStateException("gouji read ended with " + code + ".");
            }
        } finally {
            System.setOut(terminal);
            System.setErr(errors);
        }
    }

    /** Making a file costs more than overwriting it. */
    @Override
    public void prepare(List<Input> inputs) throws IOException {
        for (Input input : inputs) {
            Files.deleteIfExists(out.resolve(input.stem() + ".cells.csv"));
            Files.deleteIfExists(out.resolve(input.stem() + ".findings.csv"));
        }
    }
}
