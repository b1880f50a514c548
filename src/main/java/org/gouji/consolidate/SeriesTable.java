package org.gouji.consolidate;

/**
 * The numbers of one aggregate or unit in one year, as it was then and on today's boundaries.
 *
 * @param scope what it is
 * @param isComputable whether today's can be worked out from whole reports; where a unit was divided across the boundary it
 *     cannot, and what {@code today} holds is no number of anything
 */
public record SeriesTable(Scope scope, CountyTable asItWas, CountyTable today, boolean isComputable) {

    /** What a line of a series is about. */
    public enum Scope {
        AGGREGATE("aggregate"),
        UNIT("unit");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        /** The stable word used in published files. */
        public String code() {
            return code;
        }
    }
}
