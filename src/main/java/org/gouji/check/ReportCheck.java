package org.gouji.check;

/**
 * A check of one report that has to know whose report it is. It is made once and used for any number of reports by any
 * thread.
 */
public interface ReportCheck {

    /** Says of each rule it looks after whether the report passed, failed or cannot be judged. */
    void check(AuditedReport report, Outcomes outcomes);
}
