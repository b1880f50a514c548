package org.gouji.model;

import java.util.Optional;

/**
 * What a report says of itself before its tables.
 *
 * @param text the title as printed, empty if there is none
 * @param unitName the unit's name as far as the title states it, empty if it does not
 * @param statedYear the report year, 0 if the document does not state it
 * @param source where the title stands
 */
public record ReportTitle(String text, String unitName, int statedYear, Source source) {

    public Optional<ReportYear> year() {
        return statedYear == 0 ? Optional.empty() : Optional.of(new ReportYear(statedYear));
    }
}
