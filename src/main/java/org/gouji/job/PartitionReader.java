package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.store.PartitionLease;
import org.gouji.store.PendingFile;
import org.gouji.store.ReadFile;
import org.gouji.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A partition that was taken -> what its files hand in, stored in one transaction that asks last whether the partition is
 * still ours. If it is not, nothing is stored: somebody else reads the files.
 */
final class PartitionReader {

    /** How a partition ended. */
    enum Ending {
        STORED,
        /** It was taken over meanwhile. */
        TOO_LATE,
        /** A file is not as the manager listed it, so the manager has to look at it. */
        NOT_AS_LISTED
    }

    /** Two workers that store the same document for the first time meet once; a third time is for bad luck. */
    private static final int TRIES = 5;

    private final Store store;
    private final TransactionOperations transactions;
    private final Equipment equipment;
    private final boolean isManager;

    PartitionReader(Store store, TransactionOperations transactions, Equipment equipment, boolean isManager) {
        this.store = store;
        this.transactions = transactions;
        this.equipment = equipment;
        this.isManager = isManager;
    }

    /** Reads and stores a partition. After each file the watch is told. */
    Ending read(PartitionLease lease, LeaseWatch watch) {
        List<ReadFile> read = new ArrayList<>();
        for (PendingFile file :
                store.inbox().pendingBetween(lease.run(), equipment.fingerprint(), lease.first(), lease.last())) {
            if (watch.isLost()) {
                return Ending.TOO_LATE;
            }
            Optional<ReadFile> result = read(file);
            if (result.isEmpty()) {
                store.partitions().leaveToManager(lease);
                return Ending.NOT_AS_LISTED;
            }
            read.add(result.get());
            watch.progressed();
        }
        return store(lease, read) ? Ending.STORED : Ending.TOO_LATE;
    }

    /** Only the manager may say that a file cannot be read: another machine may just not see it. */
    private Optional<ReadFile> read(PendingFile file) {
        if (isManager) {
            return Optional.of(equipment.intake().read(file));
        }
        if (!isAsListed(file)) {
            return Optional.empty();
        }
        ReadFile result = equipment.intake().read(file);
        return result.sha256().isEmpty() ? Optional.empty() : Optional.of(result);
    }

    private boolean isAsListed(PendingFile file) {
        try {
            return Files.size(inbox().resolve(file.stamp().path()))
                    == file.stamp().size();
        } catch (IOException e) {
            return false;
        }
    }

    private Path inbox() {
        return equipment.settings().folders().inbox();
    }

    private boolean store(PartitionLease lease, List<ReadFile> read) {
        for (int tried = 1; ; tried++) {
            try {
                return Boolean.TRUE.equals(transactions.execute(status -> {
                    boolean isStored = storeIfHeld(lease, read);
                    if (!isStored) {
                        status.setRollbackOnly();
                    }
                    return isStored;
                }));
            } catch (DuplicateKeyException | TransientDataAccessException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean storeIfHeld(PartitionLease lease, List<ReadFile> read) {
        // Asked first, so that who comes too late does not keep others waiting, and last, because only that counts.
        if (!store.partitions().isHeld(lease)) {
            return false;
        }
        store.submissions().storeBesideOthers(lease.run(), equipment.fingerprint(), read);
        return store.partitions().finish(lease);
    }
}
