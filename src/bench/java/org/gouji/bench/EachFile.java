package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.LongStream;

/** A contender that works on one file after the other, on the threads that {@code gouji read} uses. */
record EachFile(String name, Work work) implements Contender {

    /** Work on one file. */
    @FunctionalInterface
    interface Work {
        /** Returns a number that depends on the outcome, so that no work can be left out. */
        long on(Input input) throws IOException;
    }

    @Override
    public void run(List<Input> inputs) {
        long outcome = LongStream.range(0, inputs.size())
                .parallel()
                .map(i -> workOn(inputs.get((int) i)))
                .sum();
        if (outcome == 0) {
            throw new IllegalStateException(name + " did nothing.");
        }
    }

    private long workOn(Input input) {
        try {
            return work.on(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
