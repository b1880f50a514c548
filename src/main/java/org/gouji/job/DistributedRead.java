package org.gouji.job;

import org.gouji.store.PartitionCounts;
import org.gouji.store.Pause;
import org.gouji.store.PendingFile;
import org.gouji.store.Store;

/**
 * The reading of a run divided among all workers that are there. The manager reads too, so a run without workers ends as
 * well; workers may come and go meanwhile. Ends when every partition is stored.
 */
final class DistributedRead {

    private static final int PAGE = 1000;

    private final Store store;
    private final RunContext context;
    private final Stages stages;
    private final RunProgress progress;

    DistributedRead(Store store, RunContext context, Stages stages, RunProgress progress) {
        this.store = store;
        this.context = context;
        this.stages = stages;
        this.progress = progress;
    }

    /**
     * To be called outside a transaction, for others have to see the partitions.
     *
     * @return how many files were read
     */
    long read() {
        PartitionPlan plan = plan();
        store.partitions()
                .enter(
                        context.run(),
                        plan.partitions(),
                        context.settings().effort().lease());
        if (store.partitions().counts(context.run()).isDone()) {
            return 0;
        }
        try (PartitionWorker own = PartitionWorker.ofManager(Equipment.of(context.settings(), stages))) {
            own.start();
            return await(own);
        }
    }

    private PartitionPlan plan() {
        JobSettings settings = context.settings();
        ReadingCost cost = new ReadingCost(!settings.ocr().equals(JobSettings.NO_OCR));
        long total = 0;
        PendingFileReader once = new PendingFileReader(store.inbox(), context, PAGE);
        for (PendingFile file = once.read(); file != null; file = once.read()) {
            total += cost.of(file.stamp());
        }
        PartitionPlan plan = new PartitionPlan(cost, settings.effort().chunk(), total);
        PendingFileReader again = new PendingFileReader(store.inbox(), context, PAGE);
        for (PendingFile file = again.read(); file != null; file = again.read()) {
            plan.add(file.stamp());
        }
        return plan;
    }

    private long await(PartitionWorker own) {
        long told = 0;
        while (true) {
            PartitionCounts counts = store.partitions().counts(context.run());
            progress.advances(counts.files() - told);
            told = counts.files();
            own.requireHealth();
            if (counts.failed() > 0) {
                throw new IllegalStateException(
                        "A partition cannot be read: " + store.partitions().failure(context.run()));
            }
            if (counts.isDone()) {
                return told;
            }
            Pause.shortly("the partitions");
        }
    }
}
