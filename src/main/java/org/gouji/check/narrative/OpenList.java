package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /**
     * A number of which there may be parts.
     *
     * @param value null if only its role is said, as in 申请主要涉及拆迁2件、低保1件
     */
    record Total(
            @Nullable BigDecimal value,
            Unit unit,
            @Nullable Role role,
            Span span,
            boolean isExact,
            @Nullable Word topic) {

        Total as(Role other) {
            return new Total(value, unit, other, span, isExact, topic);
        }
    }

    final Total total;
    /** Whether what it holds are parts, and not all that is said of the whole. */
    final boolean isOfParts;

    private final boolean isInBrackets;
    private final List<BigDecimal> parts = new ArrayList<>(4);
    private @Nullable Kind kind;
    private boolean isPartial;
    private boolean isDoubtful;
    /** The numbers that add up to the total. */
    private Set<Integer> proven = Set.of();

    private OpenList(Total total, boolean isInBrackets, boolean isOfParts) {
        this.total = total;
        this.isInBrackets = isInBrackets;
        this.isOfParts = isOfParts;
    }

    static OpenList of(Total total) {
        return new OpenList(total, false, true);
    }

    static OpenList inBrackets(Total total) {
        return new OpenList(total, true, true);
    }

    /** A list whose total is not said. */
    static OpenList ofUnknown(Role role, Word topic, Unit unit, Span span, boolean isOfParts) {
        return new OpenList(new Total(null, unit, role, span, false, topic), false, isOfParts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isInBrackets() {
        return isInBrackets;
    }

    /** Whether it tells applicants apart: what is no natural person there is an organisation. */
    boolean isOfApplicants() {
        return kind == Kind.APPLICANT;
    }

    void markPartial() {
        isPartial = true;
    }

    /** It may be a list of more than its total. */
    void markDoubtful() {
        isDoubtful = true;
    }

    /** Takes it that these numbers are parts, since they add up. */
    void prove(Set<Integer> numbers) {
        proven = numbers;
    }

    /** Whether the number at a place is a part without any doubt. */
    boolean isProven(int at) {
        return proven.contains(at);
    }

    /** Whether a number goes on with the list. */
    boolean takes(Kind next, Unit unit, BigDecimal value) {
        if (next != Kind.OTHER && value.signum() > 0 && isFull()) {
            return false;
        }
        boolean isRest = kind == Kind.OUTCOME && next == Kind.ACTION && value.signum() > 0 && isFullWith(value);
        boolean isSameUnit = unit.word().equals(total.unit().word())
                || (unit.isCount()
                        && total.unit().isCount()
                        && (unit.measure() == total.unit().measure() || isOfCases()));
        boolean isReason = total.role() == Role.OUTCOME && next == Kind.OUTCOME;
        return isSameUnit
                && (kind == null
                        || total.role() == null
                        || kind == next
                        || next == Kind.OTHER
                        || isReason
                        || isRest
                        || isDeed(kind, next));
    }

    /** 答复通知书19份，其中维持13件: what is counted in pieces of paper there are cases. */
    private boolean isOfCases() {
        return total.role() != null
                && (total.role().isOfApplications() || total.role().isOfCases());
    }

    /** Whether the parts add up already. */
    boolean isFull() {
        return isFullWith(BigDecimal.ZERO);
    }

    boolean isFullWith(BigDecimal value) {
        return total.value() != null
                && parts.stream().reduce(value, BigDecimal::add).compareTo(total.value()) == 0;
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
        BigDecimal whole = total.value();
        return parts.isEmpty() || whole == null || isDoubtful
                ? null
                : new Breakdown(whole, total.isExact(), parts, isPartial, quote, source);
    }
}
