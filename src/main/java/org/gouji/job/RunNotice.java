package org.gouji.job;

/** What a run has to say to the operator besides its result; each goes with a number. */
public enum RunNotice {
    /** The run with this number was killed and goes on. */
    RECOVERED,
    /** The run with this number failed and is tried again. */
    RESTARTED,
    /** The database is gone; it is waited for so many seconds, and the run goes on where it stopped. */
    DATABASE_LOST,
    /** So many files of earlier runs are gone from the inbox; what they handed in is kept. */
    VANISHED,
    /** So many files changed a moment ago and may still be on their way; they are left for the next run. */
    ARRIVING,
    /** The package of this year has a new version. */
    PUBLISHED,
    /** This year is final, and what came in since would change its numbers, so nothing of it is published. */
    FINAL_DIFFERS,
    /** There are reports on this year, but no form for it. */
    NO_FORM,
    /** The run took so many times the usual for each file. */
    SLOW,
    /** So many files for those who watch the machine could not be written. */
    UNWATCHED,
    /** The journal beside the packages tells otherwise than the tables; it is kept under the number of this run. */
    OTHER_JOURNAL
}
