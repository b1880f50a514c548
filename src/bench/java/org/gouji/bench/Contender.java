package org.gouji.bench;

import java.io.IOException;
import java.util.List;

/** One way to spend cpu time on the inputs. */
interface Contender {

    /** As the table of results shows it. */
    String name();

    /** Clears away what would make the next run cheaper; not timed. */
    default void prepare(List<Input> inputs) throws IOException {}

    /** Works on all inputs, with both cores. */
    void run(List<Input> inputs) throws IOException;

    /** One that works on each file by itself. */
    static Contender each(String name, EachFile.Work work) {
        return new EachFile(name, work);
    }
}
