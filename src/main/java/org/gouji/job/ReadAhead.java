package org.gouji.job;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.gouji.parallel.InOrder;
import org.gouji.store.PendingFile;
import org.gouji.store.ReadFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The files that a run has to look into, read by several threads, in the order of their list. While a chunk is being stored
 * the next one is already read.
 */
final class ReadAhead implements ItemStreamReader<ReadFile> {

    private final PendingFileReader pending;
    private final Function<PendingFile, ReadFile> intake;
    private final InOrder<ReadFile> read;
    private boolean isListEnded;

    /** @param most how many files are ahead */
    ReadAhead(PendingFileReader pending, Function<PendingFile, ReadFile> intake, Executor hands, int most) {
        this.pending = pending;
        this.intake = intake;
        this.read = new InOrder<>(hands, most);
    }

    @Override
    public @Nullable ReadFile read() {
        while (!isListEnded && !read.isFull()) {
            PendingFile next = pending.read();
            if (next == null) {
                isListEnded = true;
            } else {
                read.give(() -> intake.apply(next));
            }
        }
        return read.isEmpty() ? null : read.take();
    }

    /** At the end of the step, however it ended: a run that takes itself up again begins with free hands. */
    @Override
    public void close() {
        read.close();
    }
}
