package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that is true or false of numbers; they come in the order of the condition's operands. It can be taken apart,
 * because the build works out from it whether rules contradict or repeat each other.
 */
sealed interface Claim {

    /** True of any numbers. */
    Claim ALWAYS = new AllOf(List.of());

    boolean holds(BigDecimal[] numbers);

    /** How two quantities compare. */
    enum Order {
        EQUAL("=="),
        OTHER("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String text;

        Order(String text) {
            this.text = text;
        }

        /** The order of this sign, or nothing. */
        static List<Order> of(String sign) {
            return List.of(values()).stream()
                    .filter(order -> order.text.equals(sign))
                    .toList();
        }

        /** Whether it is so, from the sign of a comparison. */
        private boolean isSo(int sign) {
            return switch (this) {
                case EQUAL -> sign == 0;
                case OTHER -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    /** Two quantities compared. */
    record Comparison(Quantity left, Order order, Quantity right) implements Claim {

        @Override
        public boolean holds(BigDecimal[] numbers) {
            return order.isSo(left.of(numbers).compareTo(right.of(numbers)));
        }
    }

    /** Every one of them. */
    record AllOf(List<Claim> claims) implements Claim {

        public AllOf {
            claims = List.copyOf(claims);
        }

        @Override
        public boolean holds(BigDecimal[] numbers) {
            for (Claim claim : claims) {
                if (!claim.holds(numbers)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record AnyOf(List<Claim> claims) implements Claim {

        public AnyOf {
            claims = List.copyOf(claims);
        }

        @Override
        public boolean holds(BigDecimal[] numbers) {
            for (Claim claim : claims) {
                if (claim.holds(numbers)) {
                    return true;
                }
            }
            return false;
        }
    }
}
