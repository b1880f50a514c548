package org.gouji.check;

import java.util.Set;

/** Who finds that a rule failed. */
public enum RuleKind {
    /** An arithmetic statement of a form. */
    IDENTITY,
    /** Whether a number suits its column. */
    NUMBER,
    /** A unit written into a cell of money. */
    UNIT_WORD,
    /** Whether a table that is there has all its cells. */
    COMPLETE,
    /** A condition over cells, written beside the rule. */
    CONDITION,
    /** Another stage; the rule lists its arguments. */
    RAISED;

    /** What a finding of this kind says besides its place and what its rule lists. */
    Set<String> arguments() {
        return switch (this) {
            case IDENTITY ->
                Set.of("table", "row", "c", "relation", "left", "right", "left_sum", "right_sum", "difference");
            case NUMBER -> Set.of("table", "row", "c", "raw");
            case UNIT_WORD -> Set.of("table", "row", "c", "raw", "unit");
            case COMPLETE -> Set.of("table", "n", "expected", "missing");
            case CONDITION -> Set.of("table", "row", "c");
            case RAISED -> Set.of();
        };
    }
}
