package org.gouji.model;

/** The year a report is about, 1 January to 31 December; not the year in which it was published. */
public record ReportYear(int year) implements Comparable<ReportYear> {

    private static final int FIRST = 1990;
    private static final int LAST = 2199;

    public ReportYear {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("Not a report year: " + year + ".");
        }
    }

    @Override
    public int compareTo(ReportYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
