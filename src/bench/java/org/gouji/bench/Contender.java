package org.gouji.bench;

import java.io.IOException;

/**
 * One way to spend cpu time on an input.
 *
 * @param name as the table of results shows it
 */
record Contender(String name, Work work) {

    /** Work on one file. */
    @FunctionalInterface
    interface Work {
        /** Returns a number that depends on the outcome, so that no work can be left out. */
        int on(Input input) throws IOException;
    }
}
