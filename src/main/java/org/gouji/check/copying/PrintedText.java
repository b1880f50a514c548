package org.gouji.check.copying;

import java.util.Set;
import org.gouji.model.UnitCode;

/**
 * A unit's text of one year, as far as it is needed to find others like it.
 *
 * @param name of the unit, for people
 * @param names what the unit and its county are called in its text
 * @param group whose template it may follow: the code of its county or of the body above it
 * @param print made by {@link TextCopies#print}
 */
public record PrintedText(UnitCode unit, String name, Set<String> names, String group, String print) {

    public PrintedText {
        names = Set.copyOf(names);
    }
}
