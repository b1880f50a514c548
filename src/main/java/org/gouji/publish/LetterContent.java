package org.gouji.publish;

import java.util.List;
import org.gouji.consolidate.CountyFinding;
import org.gouji.decide.Entry;
import org.gouji.model.ReportYear;
import org.gouji.publish.letter.LetterDocument;
import org.gouji.publish.letter.LetterTerms;
import org.gouji.roster.Roster;

/**
 * What the letters about a year are made of, besides the submissions.
 *
 * @param county findings about single units that only show where all reports are seen together
 * @param proposals decisions that units ask for in their replies
 */
public record LetterContent(
        Roster roster,
        ReportYear year,
        LetterTerms terms,
        LetterDocument document,
        List<CountyFinding> county,
        List<Entry> proposals) {

    public LetterContent {
        county = List.copyOf(county);
        proposals = List.copyOf(proposals);
    }

    /** The name of the letters' folder, such as {@code 990100-2021-letters}. */
    String name() {
        return Packages.name(roster.county().code(), year) + Packages.LETTERS;
    }
}
