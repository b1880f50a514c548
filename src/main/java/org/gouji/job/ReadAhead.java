package org.gouji.job;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.gouji.parallel.InOrder;
import org.gouji.store.PendingFile;
import org.gouji.store.ReadFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The files that a run has to look into, read by several threads, in the order of their list. While a chunk is being stored
 * the next one is already read.
 */
final class ReadAhead implements ItemReader<ReadFile> {

    private final PendingFileReader pending;
    private final Function<PendingFile, ReadFile> intake;
    private final InOrder<ReadFile> read;
    private boolean isListEnded;

    /** @param chunk how many files are ahead at most */
    ReadAhead(PendingFileReader pending, Function<PendingFile, ReadFile> intake, Executor hands, int chunk) {
        this.pending = pending;
        this.intake = intake;
        this.read = new InOrder<>(hands, chunk);
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
}
