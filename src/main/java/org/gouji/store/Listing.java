package org.gouji.store;

import java.util.List;

/**
 * What a listing of the inbox showed, compared with what was known.
 *
 * @param found how many files there are
 * @param untouched how many of them need no second look
 * @param pending the others
 * @param vanished paths that were there before and are gone
 * @param returned paths that had vanished and are there again, as they were
 * @param unsettled paths that the same run has looked into before it was interrupted, and that changed or vanished since
 */
public record Listing(
        int found,
        int untouched,
        List<FileStamp> pending,
        List<String> vanished,
        List<String> returned,
        List<String> unsettled) {

    public Listing {
        pending = List.copyOf(pending);
        vanished = List.copyOf(vanished);
        returned = List.copyOf(returned);
        unsettled = List.copyOf(unsettled);
    }
}
