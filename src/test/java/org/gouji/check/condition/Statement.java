package org.gouji.check.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/**
 * What a rule says of one row or column, as ways in which it can be so: each way is a list of linear statements, and one
 * way has to hold in full. Less means less by at least one, for nearly all numbers are counts.
 *
 * @param at the row or column, such as {@code AP.res_total}
 * @param ways in which it is so
 * @param contrary ways in which it is not so
 * @param asked ways in which there is anything to be asked
 */
record Statement(
        String rule,
        String at,
        Bodies bodies,
        List<List<Linear>> ways,
        List<List<Linear>> contrary,
        List<List<Linear>> asked) {

    private static final List<List<Linear>> ANYHOW = List.of(List.of());

    static Statement of(Identity identity, boolean previous) {
        Map<Operand, Fraction> factors = new LinkedHashMap<>();
        for (CellKey cell : identity.left()) {
            factors.merge(new Operand(cell, previous), Fraction.ONE, Fraction::plus);
        }
        for (CellKey cell : identity.right()) {
            factors.merge(new Operand(cell, previous), Fraction.of(-1), Fraction::plus);
        }
        Linear sum = new Linear(factors, Fraction.ZERO, identity.relation() == Relation.EQUAL);
        List<List<Linear>> contrary =
                new ArrayList<>(List.of(List.of(sum.negated().atLeast(1))));
        if (sum.isEquation()) {
            contrary.add(List.of(sum.atLeast(1)));
        }
        return new Statement(
                identity.rule(), at(identity.place()), Bodies.ALL, List.of(List.of(sum)), contrary, ANYHOW);
    }

    private static String at(Place place) {
        return Stream.of(place.table(), place.row(), place.column())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining("."));
    }

    /** Two cells hold different numbers. */
    static Statement different(Operand one, Operand other) {
        Linear more = new Linear(Map.of(one, Fraction.ONE, other, Fraction.of(-1)), Fraction.ZERO, false);
        return new Statement(
                "",
                "",
                Bodies.ALL,
                List.of(List.of(more.atLeast(1)), List.of(more.negated().atLeast(1))),
                List.of(List.of(more.isZero())),
                ANYHOW);
    }

    /** Nothing if the condition is not about sums of numbers times factors. */
    static Optional<Statement> of(Condition condition, Bodies bodies) {
        try {
            Ways ways = new Ways(condition.operands());
            List<List<Linear>> asked = ways.of(condition.when(), true);
            return Optional.of(new Statement(
                    condition.rule(),
                    at(condition.place()),
                    bodies,
                    Ways.either(ways.of(condition.when(), false), ways.of(condition.then(), true)),
                    Ways.both(asked, ways.of(condition.then(), false)),
                    asked));
        } catch (NotLinear e) {
            return Optional.empty();
        }
    }

    /** Whether it says that two sums are equal, always. */
    boolean isEquation() {
        return ways.size() == 1 && ways.get(0).size() == 1 && ways.get(0).get(0).isEquation();
    }

    /** Whether it is for every body that another one is for; a township may make no 规章. */
    boolean isForBodiesOf(Statement other) {
        return bodies == Bodies.ALL
                || bodies == other.bodies
                || (bodies == Bodies.WITHOUT_RULES && other.bodies == Bodies.TOWNSHIP_LEVEL);
    }

    boolean names(Operand operand) {
        return names(operand::equals);
    }

    boolean names(Predicate<Operand> operands) {
        return ways.stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.factors().keySet().stream().anyMatch(operands));
    }

    static List<Linear> joined(List<Linear> some, List<Linear> others) {
        List<Linear> way = new ArrayList<>(some);
        way.addAll(others);
        return way;
    }

    boolean holds(Map<Operand, Fraction> numbers) {
        return ways.stream().anyMatch(way -> way.stream().allMatch(each -> each.holds(numbers)));
    }

    @Override
    public String toString() {
        return rule + " " + at;
    }

    private static final class NotLinear extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Ways(List<Operand> operands) {

        List<List<Linear>> of(Claim claim, boolean isSo) {
            if (claim instanceof Claim.Comparison comparison) {
                return of(comparison, isSo);
            }
            if (claim instanceof Claim.AllOf all) {
                return combined(all.claims(), isSo, isSo);
            }
            return combined(((Claim.AnyOf) claim).claims(), isSo, !isSo);
        }

        private List<List<Linear>> combined(List<Claim> claims, boolean isSo, boolean together) {
            List<List<Linear>> result = together ? ANYHOW : List.of();
            for (Claim claim : claims) {
                result = together ? both(result, of(claim, isSo)) : either(result, of(claim, isSo));
            }
            return result;
        }

        static List<List<Linear>> either(List<List<Linear>> some, List<List<Linear>> others) {
            List<List<Linear>> result = new ArrayList<>(some);
            result.addAll(others);
            return result;
        }

        static List<List<Linear>> both(List<List<Linear>> some, List<List<Linear>> others) {
            List<List<Linear>> result = new ArrayList<>();
            for (List<Linear> one : some) {
                for (List<Linear> other : others) {
                    result.add(joined(one, other));
                }
            }
            return result;
        }

        private List<List<Linear>> of(Claim.Comparison comparison, boolean isSo) {
            Linear more = Linear.difference(comparison.left(), comparison.right(), operands)
                    .orElseThrow(NotLinear::new);
            Linear less = more.negated();
            List<List<Linear>> same = List.of(List.of(more.isZero()));
            List<List<Linear>> other = List.of(List.of(more.atLeast(1)), List.of(less.atLeast(1)));
            return switch (comparison.order()) {
                case EQUAL -> isSo ? same : other;
                case OTHER -> isSo ? other : same;
                case LESS -> List.of(List.of(isSo ? less.atLeast(1) : more));
                case AT_MOST -> List.of(List.of(isSo ? less : more.atLeast(1)));
                case MORE -> List.of(List.of(isSo ? more.atLeast(1) : less));
                case AT_LEAST -> List.of(List.of(isSo ? more : less.atLeast(1)));
            };
        }
    }
}
