package org.gouji.form;

import java.util.List;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/**
 * One arithmetic statement over the cells of a form: the sum of the left side equals (or is at least) the sum of the
 * right side. An empty side is zero.
 *
 * @param rule id of the rule it belongs to; a rule stands for many identities, one per row or column
 * @param place the row or column it is about
 */
public record Identity(String rule, Place place, List<CellKey> left, Relation relation, List<CellKey> right) {

    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
