package org.gouji.consolidate;

import java.util.List;

/**
 * The proof that nothing was lost or counted twice between the reports and the county tables. A package with a leak must
 * not be published.
 *
 * @param reports how many reports came in
 * @param numbers how many cells with a number they held
 * @param leaks where what went in is not what came out; empty if all is well
 */
public record Conservation(int reports, long numbers, List<Leak> leaks) {

    /**
     * One balance that does not balance.
     *
     * @param balance what was compared, such as {@code AREA AP.new.total}
     */
    public record Leak(String balance, String in, String out) {
        @Override
        public String toString() {
            return balance + ": in " + in + ", out " + out;
        }
    }

    public Conservation {
        leaks = List.copyOf(leaks);
    }

    public boolean holds() {
        return leaks.isEmpty();
    }
}
