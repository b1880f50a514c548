package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gouji.model.CellKey;

/**
 * One line of a condition, read from left to right.
 *
 * <pre>
 * claim    = all { "||" all }          all  = part { "&amp;&amp;" part }
 * part     = "(" claim ")" | "any(" claim ")" | "all(" claim ")" | sum ( == != &lt; &lt;= &gt; &gt;= ) sum
 * sum      = product { ( + | - ) product }          product = factor { * factor }
 * factor   = number | {threshold} | CELL | "prev(" CELL ")" | "decimals(" CELL ")" | "sum(" sum ")"
 * </pre>
 */
final class ExpressionParser {

    private final Tokens tokens;
    private final CellSpace cells;
    private final Map<String, BigDecimal> thresholds;
    private final Map<Operand, Integer> operands;
    private String star;

    /**
     * @param operands what the expression asks for is added here, with its place among the numbers
     * @param star what a star stands for outside of {@code any}, {@code all} and {@code sum}
     */
    ExpressionParser(
            Tokens tokens,
            CellSpace cells,
            Map<String, BigDecimal> thresholds,
            Map<Operand, Integer> operands,
            String star) {
        this.tokens = tokens;
        this.cells = cells;
        this.thresholds = thresholds;
        this.operands = operands;
        this.star = star;
    }

    /** The cells with a star that is not that of an {@code any}, {@code all} or {@code sum}. */
    static List<CellPattern> starsOutsideQuantifiers(Tokens tokens) {
        List<CellPattern> stars = new ArrayList<>();
        while (!tokens.peek().equals(Tokens.END)) {
            String word = tokens.take();
            if (isQuantifier(word)) {
                tokens.expect("(");
                tokens.backTo(tokens.position() + tokens.enclosed().size());
            }
            starred(word).forEach(stars::add);
        }
        return stars;
    }

    Claim wholeClaim() {
        return whole(this::claim);
    }

    Quantity wholeQuantity() {
        return whole(this::sum);
    }

    private <T> T whole(Supplier<T> read) {
        T result = read.get();
        tokens.expect(Tokens.END);
        return result;
    }

    private Claim claim() {
        List<Claim> claims = new ArrayList<>(List.of(allOf()));
        while (tokens.takes("||")) {
            claims.add(allOf());
        }
        return claims.size() == 1 ? claims.get(0) : new Claim.AnyOf(claims);
    }

    private Claim allOf() {
        List<Claim> claims = new ArrayList<>(List.of(part()));
        while (tokens.takes("&&")) {
            claims.add(part());
        }
        return claims.size() == 1 ? claims.get(0) : new Claim.AllOf(claims);
    }

    private Claim part() {
        if (tokens.takes("(")) {
            Claim claim = claim();
            tokens.expect(")");
            return claim;
        }
        if (tokens.takes("any")) {
            return new Claim.AnyOf(forEachCode(this::claim));
        }
        if (tokens.takes("all")) {
            return new Claim.AllOf(forEachCode(this::claim));
        }
        return comparison();
    }

    private Claim comparison() {
        Quantity left = sum();
        String sign = tokens.take();
        List<Claim.Order> order = Claim.Order.of(sign);
        if (order.isEmpty()) {
            throw tokens.fail("no-comparison", sign);
        }
        return new Claim.Comparison(left, order.get(0), sum());
    }

    private Quantity sum() {
        Quantity sum = product();
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            boolean plus = tokens.take().equals("+");
            Quantity left = sum;
            Quantity right = product();
            sum = plus
                    ? numbers -> left.of(numbers).add(right.of(numbers))
                    : numbers -> left.of(numbers).subtract(right.of(numbers));
        }
        return sum;
    }

    private Quantity product() {
        Quantity product = factor();
        while (tokens.takes("*")) {
            Quantity left = product;
            Quantity right = factor();
            product = numbers -> left.of(numbers).multiply(right.of(numbers));
        }
        return product;
    }

    private Quantity factor() {
        String word = tokens.take();
        if (word.startsWith("{")) {
            return constant(threshold(word.substring(1, word.length() - 1)));
        }
        if (Character.isDigit(word.charAt(0))) {
            return constant(new BigDecimal(word));
        }
        if (Character.isUpperCase(word.charAt(0))) {
            return numberOf(word, false);
        }
        return switch (word) {
            case "prev" -> inBrackets(cell -> numberOf(cell, true));
            case "decimals" -> inBrackets(cell -> decimals(numberOf(cell, false)));
            case "sum" -> sumOf(forEachCode(this::sum));
            default -> throw tokens.fail("no-operand", word);
        };
    }

    private static Quantity constant(BigDecimal number) {
        return numbers -> number;
    }

    private static Quantity decimals(Quantity quantity) {
        return numbers -> BigDecimal.valueOf(Math.max(0, quantity.of(numbers).scale()));
    }

    private static Quantity sumOf(List<Quantity> terms) {
        return numbers -> terms.stream().map(each -> each.of(numbers)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private interface OfCell {
        Quantity of(String cell);
    }

    private Quantity inBrackets(OfCell what) {
        tokens.expect("(");
        String cell = tokens.take();
        if (!Character.isUpperCase(cell.charAt(0))) {
            throw tokens.fail("not-cell", cell);
        }
        tokens.expect(")");
        return what.of(cell);
    }

    private BigDecimal threshold(String name) {
        BigDecimal number = thresholds.get(name);
        if (number == null) {
            throw tokens.fail("no-threshold", "{" + name + "}");
        }
        return number;
    }

    private Quantity numberOf(String word, boolean previous) {
        CellPattern pattern = CellPattern.of(word);
        CellKey cell = pattern.hasStar() ? pattern.with(star) : pattern.written();
        Operand operand = new Operand(cell, previous);
        if (!cells.has(operand)) {
            throw tokens.fail("unknown-cell", cell);
        }
        int place = operands.computeIfAbsent(operand, fresh -> operands.size());
        return numbers -> numbers[place];
    }

    /** Reads what stands in the brackets once for each code that the stars in it can stand for. */
    private <T> List<T> forEachCode(Supplier<T> read) {
        tokens.expect("(");
        int begin = tokens.position();
        List<CellPattern> stars =
                tokens.enclosed().stream().flatMap(ExpressionParser::starred).toList();
        if (stars.isEmpty()) {
            throw tokens.fail("starless", "");
        }
        List<String> codes = new ArrayList<>(cells.codes(stars.get(0)));
        stars.forEach(pattern -> codes.retainAll(cells.codes(pattern)));
        String outer = star;
        List<T> results = new ArrayList<>();
        for (String code : codes) {
            star = code;
            tokens.backTo(begin);
            results.add(read.get());
        }
        star = outer;
        if (results.isEmpty()) {
            throw tokens.fail("star-nowhere", "");
        }
        tokens.expect(")");
        return results;
    }

    private static Stream<CellPattern> starred(String word) {
        return (word.length() > 1 && word.endsWith("*")) || word.contains(".*.")
                ? Stream.of(CellPattern.of(word))
                : Stream.empty();
    }

    private static boolean isQuantifier(String word) {
        return word.equals("any") || word.equals("all") || word.equals("sum");
    }
}
