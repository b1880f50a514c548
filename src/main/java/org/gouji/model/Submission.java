package org.gouji.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One report handed in by one unit for one year. Never changed once stored; a later one may take its place.
 *
 * @param id derived from the file's hash, the part, the unit and the year, so the same input always has the same id
 * @param file path inside the inbox, with {@code /}
 * @param sha256 hash of the file, lower-case hex
 * @param part number of the report inside the file
 * @param received the day it arrived, from a date folder or the file's time stamp
 * @param narrative the report's running text; {@link Narrative#NONE} if it was stored before texts were
 */
public record Submission(
        String id,
        UnitCode unit,
        ReportYear year,
        FormId form,
        String file,
        String sha256,
        int part,
        LocalDate received,
        List<Cell> cells,
        Narrative narrative,
        List<Finding> findings) {

    public Submission {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** The same report with other cells and findings. */
    public Submission with(List<Cell> otherCells, List<Finding> otherFindings) {
        return new Submission(id, unit, year, form, file, sha256, part, received, otherCells, narrative, otherFindings);
    }
}
