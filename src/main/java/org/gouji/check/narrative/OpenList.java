package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Source;
import org.jspecify.annotations.Nullable;

/** A list of parts that is being read: what it is a list of, and what it holds so far. */
final class OpenList {

    /** By what the parts of a list are told apart. */
    enum Kind {
        APPLICANT,
        OUTCOME,
        ACTION,
        OTHER
    }

    /** A number of which there may be parts. */
    record Total(
            BigDecimal value,
            Unit unit,
            @Nullable Role role,
            Span span,
            boolean isExact,
            @Nullable Word topic) {}

    final Total total;
    private final boolean isInBrackets;
    private final List<BigDecimal> parts = new ArrayList<>(4);
    private @Nullable Kind kind;
    private boolean isPartial;

    OpenList(Total total, boolean isInBrackets) {
        this.total = total;
        this.isInBrackets = isInBrackets;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isInBrackets() {
        return isInBrackets;
    }

    void markPartial() {
        isPartial = true;
    }

    /** Whether a number goes on with the list. */
    boolean takes(Kind next, Unit unit) {
        boolean isSameUnit = unit.word().equals(total.unit().word())
                || (unit.isCount()
                        && total.unit().isCount()
                        && unit.measure() == total.unit().measure());
        return isSameUnit && (kind == null || kind == next || next == Kind.OTHER || isDeed(kind, next));
    }

    /** What was done, and what came of it, may stand in one list. */
    private static boolean isDeed(Kind first, Kind next) {
        return first != Kind.APPLICANT && first != Kind.OTHER && next == Kind.OUTCOME;
    }

    void add(BigDecimal value, Kind next, boolean isExact) {
        parts.add(value);
        kind = kind == null ? next : kind;
        isPartial |= !isExact;
    }

    /** What was listed, if anything was. */
    @Nullable
    Breakdown closed(String quote, Source source) {
        return parts.isEmpty() ? null : new Breakdown(total.value(), total.isExact(), parts, isPartial, quote, source);
    }
}
