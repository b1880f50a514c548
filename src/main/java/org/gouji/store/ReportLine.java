package org.gouji.store;

import java.time.LocalDate;

/** A report that counts, with how many errors and warnings were found in it. */
public record ReportLine(
        int reportYear, String unitCode, String path, LocalDate received, long errors, long warnings) {}
