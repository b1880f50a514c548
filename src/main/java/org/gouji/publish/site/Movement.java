package org.gouji.publish.site;

/**
 * What became of the errors and warnings of a year by the last run that changed any.
 *
 * @param fresh found for the first time
 * @param returned had been solved, and were found again
 * @param persisting known before, and still there
 * @param solved were there once, and are no more
 */
public record Movement(long fresh, long returned, long persisting, long solved) {

    /** Of a year about which nothing has been followed. */
    public static final Movement NONE = new Movement(0, 0, 0, 0);

    /** Whether there is anything to tell. */
    public boolean isAny() {
        return !equals(NONE);
    }
}
