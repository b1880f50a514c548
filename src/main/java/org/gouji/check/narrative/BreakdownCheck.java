package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.check.Outcomes;
import org.gouji.model.Place;

/**
 * NA-08: parts that are listed of a total add up to it. More than the total is always wrong; less may be meant, unless at
 * least two parts make up at least half of it and nothing says that there are others.
 */
final class BreakdownCheck {

    /** What is called 420余 may be somewhat more. */
    private static final BigDecimal ABOUT = new BigDecimal("1.25");

    private BreakdownCheck() {}

    static void check(Ledger ledger, Outcomes outcomes) {
        for (Breakdown each : ledger.breakdowns()) {
            if (isWrong(each)) {
                String sum = each.parts().stream()
                        .map(BreakdownCheck::plain)
                        .collect(Collectors.joining("+", "", each.parts().size() > 1 ? "=" + plain(each.sum()) : ""));
                Map<String, String> arguments =
                        Map.of("quote", each.quote(), "left", plain(each.total()), "right", sum);
                outcomes.failed("NA-08", Place.REPORT, each.source(), arguments);
            } else {
                outcomes.passed("NA-08");
            }
        }
    }

    /** A part that is the whole may be the same again elsewhere: 73条，其中网站73条、公开栏73条. */
    private static boolean isWrong(Breakdown breakdown) {
        boolean isSaidAgain = breakdown.parts().size() > 1
                && breakdown.parts().stream().anyMatch(part -> part.compareTo(breakdown.total()) == 0);
        if (isSaidAgain) {
            return false;
        }
        if (!breakdown.isTotalExact()) {
            return breakdown.sum().compareTo(breakdown.total().multiply(ABOUT)) > 0;
        }
        int more = breakdown.sum().compareTo(breakdown.total());
        if (more >= 0 || breakdown.isPartial()) {
            return more > 0;
        }
        boolean isNearlyAll = breakdown.sum().multiply(BigDecimal.valueOf(2)).compareTo(breakdown.total()) >= 0;
        return breakdown.parts().size() > 1 && isNearlyAll;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
