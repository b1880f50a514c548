package org.gouji.check.locate;

import java.util.List;

/** What the failing sums of one set of connected identities say about where the mistake is. */
public sealed interface Location {

    /** Every identity whose numbers are all known holds. */
    record Consistent() implements Location {}

    /** One wrong cell explains everything, and neither another one nor any two do. */
    record One(Repair repair) implements Location {}

    /**
     * No single cell explains it, but two do.
     *
     * @param candidates all pairs that do, the likeliest slip of a clerk first
     */
    record Two(List<RepairPair> candidates) implements Location {

        public Two {
            candidates = List.copyOf(candidates);
        }
    }

    /** No two cells explain it. */
    record MoreThanTwo() implements Location {}

    /**
     * One wrong cell would explain it, but which one cannot be told: several would do alone, or one alone but two others
     * together as well.
     *
     * @param suspects each would do alone; empty where none of them can hold the number it would have to
     */
    record NotLocatable(List<Repair> suspects) implements Location {

        public NotLocatable {
            suspects = List.copyOf(suspects);
        }
    }
}
