package org.gouji.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.message.Refusal;
import org.gouji.store.FileStamp;
import org.gouji.store.InboxStore;
import org.gouji.store.KnownFile;
import org.gouji.store.Listing;

/** Lists the inbox and enters what has to be looked into. May be done again at any time. */
final class InboxScan {

    private final InboxStore store;
    private final RunContext context;
    private final RunProgress progress;

    InboxScan(InboxStore store, RunContext context, RunProgress progress) {
        this.store = store;
        this.context = context;
        this.progress = progress;
    }

    /** How many files there are, without new ones that somebody may still be writing. */
    int scan() {
        List<FileStamp> files = new InboxListing(context.settings().folders().inbox()).files();
        Map<String, KnownFile> known = store.known();
        requireFiles(files, known);
        Set<String> settled = store.settled(context.run());
        Settling settling = new Settling(context.settings().settling(), context.clock());
        List<FileStamp> arriving = files.stream()
                .filter(file -> !settled.contains(file.path()) && settling.isArriving(file.modified()))
                .toList();
        List<FileStamp> there = new ArrayList<>(files);
        there.removeAll(Set.copyOf(arriving));
        Listing listing = new InboxComparison(known, context.fingerprint(), settled).compare(there, arriving);
        store.enterListing(context.run(), listing);
        if (!listing.vanished().isEmpty()) {
            progress.says(RunNotice.VANISHED, listing.vanished().size());
        }
        if (!arriving.isEmpty()) {
            progress.says(RunNotice.ARRIVING, arriving.size());
        }
        progress.begins(listing.pending().size());
        return listing.found();
    }

    /** An empty inbox is a drive that is not there rather than a county that takes everything back. */
    private void requireFiles(List<FileStamp> files, Map<String, KnownFile> known) {
        if (files.isEmpty()) {
            long before = known.values().stream().filter(KnownFile::present).count();
            throw Refusal.at(context.settings().folders().inbox(), "job.inbox-empty", Map.of("n", before));
        }
    }
}
