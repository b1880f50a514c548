package org.gouji.publish.site;

import java.util.List;
import org.gouji.model.Severity;

/**
 * The page of one unit's report on one year.
 *
 * @param years the years for which the unit has a page, the latest first
 * @param tables empty if there is no report
 * @param letters what the unit was written, if anything was
 */
public record UnitPage(
        YearView.UnitLine unit,
        int year,
        List<Integer> years,
        Origin origin,
        List<SiteTable> tables,
        Findings findings,
        List<LetterLink> letters) {

    /**
     * Where the report comes from; all fields are empty if there is none.
     *
     * @param form the edition's official name
     * @param part number of the report inside the file
     */
    public record Origin(String file, int part, String sha256, String received, String form, String deadline) {}

    /** A file of a letter to the unit. */
    public record LetterLink(String address, String word) {}

    /** What is open, by weight, and what other findings explain, what a person decided about, what could not be checked. */
    public record Findings(
            List<SiteFinding> errors,
            List<SiteFinding> warnings,
            List<SiteFinding> infos,
            List<SiteFinding> explained,
            List<SiteFinding> settled,
            List<SiteFinding> open) {

        static Findings of(PageFindings found, Speech speech) {
            return new Findings(
                    found.inWords(Severity.ERROR, speech),
                    found.inWords(Severity.WARNING, speech),
                    found.inWords(Severity.INFO, speech),
                    found.explainedInWords(speech),
                    found.settledInWords(speech),
                    found.openInWords(speech));
        }

        public boolean isEmpty() {
            return errors.isEmpty() && warnings.isEmpty() && infos.isEmpty();
        }
    }

    public UnitPage {
        years = List.copyOf(years);
        tables = List.copyOf(tables);
        letters = List.copyOf(letters);
    }

    public boolean hasReport() {
        return !origin.file().isEmpty();
    }
}
