package org.gouji.job;

import java.nio.file.Path;
import java.util.Set;
import org.gouji.document.DocumentLimits;
import org.gouji.publish.PackageCopy;
import org.gouji.roster.County;
import org.gouji.store.DatabaseSettings;

/**
 * What an operator decides about a job.
 *
 * @param name of the job; a database belongs to one job
 * @param limits what one file of the inbox may cost
 * @param letters how units are written to
 * @param ocr name or path of the program that reads pictures, {@link #NO_OCR} if there is none
 * @param copies what packages hold besides their tables as CSV
 * @param watch what those who watch the machine are told
 * @param settling seconds for which a file must not have changed before it is read, 0 if it is read at once
 */
public record JobSettings(
        String name,
        County county,
        Folders folders,
        DatabaseSettings database,
        YearRange years,
        Deadlines deadlines,
        Effort effort,
        DocumentLimits limits,
        LetterSettings letters,
        String ocr,
        Set<PackageCopy> copies,
        Watch watch,
        int settling) {

    /** Of an office that has no engine for pictures. */
    public static final String NO_OCR = "";

    /** Without an engine for pictures, and with tables as CSV alone. */
    public JobSettings(
            String name,
            County county,
            Folders folders,
            DatabaseSettings database,
            YearRange years,
            Deadlines deadlines,
            Effort effort,
            DocumentLimits limits,
            LetterSettings letters) {
        this(
                name,
                county,
                folders,
                database,
                years,
                deadlines,
                effort,
                limits,
                letters,
                NO_OCR,
                Set.of(),
                Watch.NONE,
                0);
    }

    /**
     * Where things are.
     *
     * @param inbox folder with everything received
     * @param roster file with the units of the county
     * @param output folder for the published packages
     * @param forms folder with further forms and rules of the office, {@link #NO_FORMS} if there is none
     * @param decisions file with what the office decided, {@link #NO_DECISIONS} if it keeps none
     */
    public record Folders(Path inbox, Path roster, Path output, Path forms, Path decisions) {

        static final Path NO_FORMS = Path.of("");
        static final Path NO_DECISIONS = Path.of("");

        boolean hasDecisions() {
            return !decisions.equals(NO_DECISIONS);
        }

        boolean hasForms() {
            return !forms.equals(NO_FORMS);
        }
    }

    /**
     * How much of the machine is used. The result is the same whatever they are.
     *
     * @param threads files that are read, and letters and pages that are made at the same time
     * @param chunk files that are stored in one transaction
     * @param lease seconds after which a partition is taken from a worker that says nothing
     */
    public record Effort(int threads, int chunk, int lease) {

        static final int LEASE = 60;

        Effort(int threads, int chunk) {
            this(threads, chunk, LEASE);
        }
    }
}
