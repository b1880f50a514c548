package org.gouji.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command in a process of its own, from its start to its end by the clock. */
record ColdProcess(List<String> command, Map<String, String> environment) {

    /**
     * Runs it once; what it says is thrown away.
     *
     * @param mostCode the greatest exit code that is no failure
     * @return seconds by the clock
     */
    double run(int mostCode) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(Path.of("target/bench/cold.log").toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        try {
            int code = builder.start().waitFor();
            if (code > mostCode) {
                throw new IllegalStateException(command + " ended with " + code + ", see target/bench/cold.log.");
            }
        } catch (IOException e) {
            throw new IllegalStateException(command + " cannot be run.", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted.", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
