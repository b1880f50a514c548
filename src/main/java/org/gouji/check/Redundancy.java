package org.gouji.check;

import java.util.Set;
import org.gouji.model.FormId;

/**
 * A statement of a rule that follows from those of others and is asked all the same. The build works out that no other does.
 *
 * @param forms the editions in which it follows
 * @param at the row or column that the statement is about, such as {@code AP.res_total}; empty for all of the rule
 * @param from the rules that it follows from
 * @param reason why it is asked
 */
public record Redundancy(String rule, Set<FormId> forms, String at, Set<String> from, String reason) {

    public Redundancy {
        forms = Set.copyOf(forms);
        from = Set.copyOf(from);
    }
}
