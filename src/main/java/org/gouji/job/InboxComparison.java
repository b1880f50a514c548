package org.gouji.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.store.FileStamp;
import org.gouji.store.KnownFile;
import org.gouji.store.Listing;

/** Tells which files of the inbox need a second look: those that are new, or changed, or were read by other rules. */
final class InboxComparison {

    private final Map<String, KnownFile> known;
    private final String fingerprint;
    private final Set<String> settled;

    /**
     * Compares with what is known.
     *
     * @param settled paths that the same run has looked into already, if it was interrupted
     */
    InboxComparison(Map<String, KnownFile> known, String fingerprint, Set<String> settled) {
        this.known = known;
        this.fingerprint = fingerprint;
        this.settled = settled;
    }

    /**
     * Compares a listing.
     *
     * @param arriving files that are left for the next run; what they handed in before still counts
     */
    Listing compare(List<FileStamp> files, List<FileStamp> arriving) {
        List<FileStamp> pending = new ArrayList<>();
        List<String> returned = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        Set<String> gone = new HashSet<>(known.keySet());
        int untouched = 0;
        for (FileStamp file : arriving) {
            KnownFile before = known.get(file.path());
            gone.remove(file.path());
            untouched += before != null && before.present() ? 1 : 0;
        }
        int found = files.size() + untouched;
        for (FileStamp file : files) {
            KnownFile before = known.get(file.path());
            gone.remove(file.path());
            boolean isSettled = settled.contains(file.path());
            if (before == null || !isAsBefore(file, before)) {
                pending.add(file);
                if (isSettled) {
                    unsettled.add(file.path());
                }
                continue;
            }
            untouched += isSettled ? 0 : 1;
            if (!before.present()) {
                returned.add(file.path());
            }
        }
        gone.stream().filter(settled::contains).forEach(unsettled::add);
        return new Listing(found, untouched, pending, vanished(gone), returned, unsettled);
    }

    /** A file that could not be read may be readable now without having changed. */
    private boolean isAsBefore(FileStamp file, KnownFile before) {
        boolean wasRead = !before.sha256().isEmpty();
        return wasRead && before.stamp().equals(file) && before.fingerprint().equals(fingerprint);
    }

    private List<String> vanished(Set<String> gone) {
        return known.values().stream()
                .filter(file -> file.present() && gone.contains(file.stamp().path()))
                .map(file -> file.stamp().path())
                .sorted()
                .toList();
    }
}
