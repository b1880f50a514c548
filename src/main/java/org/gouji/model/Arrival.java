package org.gouji.model;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One file that hands in one submission. The same document may arrive twice, under two names; it stays one submission.
 *
 * @param submission id of the submission
 * @param file path inside the inbox, with {@code /}
 * @param part number of the report inside the file; in an archive the reports are in the order of their paths
 * @param received the day it arrived
 * @param firstRun number of the run that first saw it
 */
public record Arrival(
        String submission, UnitCode unit, ReportYear year, String file, int part, LocalDate received, long firstRun) {

    /** The earlier arrival first; of several on one day the one whose path comes first. */
    public static final Comparator<Arrival> EARLIEST_FIRST =
            Comparator.comparing(Arrival::received).thenComparing(Arrival::file);
}
