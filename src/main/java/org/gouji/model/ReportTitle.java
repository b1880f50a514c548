package org.gouji.model;

import java.util.Optional;

/**
 * What a report says of itself before its tables.
 *
 * @param text the title as printed, empty if there is none
 * @param unitName the unit's name as far as the title states it, empty if it does not
 * @param unitCode the unit's code on the roster, empty unless the document was made for that unit
 * @param statedYear the report year, 0 if the document does not state it
 * @param source where the title stands
 */
public record ReportTitle(String text, String unitName, String unitCode, int statedYear, Source source) {

    /** Of a document that states no code, as nearly all. */
    public ReportTitle(String text, String unitName, int statedYear, Source source) {
        this(text, unitName, "", statedYear, source);
    }

    public Optional<ReportYear> year() {
        return statedYear == 0 ? Optional.empty() : Optional.of(new ReportYear(statedYear));
    }
}
