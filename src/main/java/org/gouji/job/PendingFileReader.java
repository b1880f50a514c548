package org.gouji.job;

import java.util.ArrayDeque;
import java.util.Queue;
import org.gouji.store.InboxStore;
import org.gouji.store.PendingFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The files that a run has still to look into, by path. It keeps no position of its own: what is stored is no longer
 * pending, so after a crash the same question gives the rest.
 */
final class PendingFileReader implements ItemReader<PendingFile> {

    private final InboxStore inbox;
    private final RunContext context;
    private final int page;
    private final Queue<PendingFile> files = new ArrayDeque<>();
    private String last = "";

    PendingFileReader(InboxStore inbox, RunContext context, int page) {
        this.inbox = inbox;
        this.context = context;
        this.page = page;
    }

    @Override
    public @Nullable PendingFile read() {
        if (files.isEmpty()) {
            files.addAll(inbox.pending(context.run(), context.fingerprint(), last, page));
        }
        PendingFile next = files.poll();
        if (next != null) {
            last = next.stamp().path();
        }
        return next;
    }
}
