package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.check.Outcomes;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * NA-13: the documents named as basis are the right ones for the year. Only numbers that are known or nearly known are
 * judged; a county has notices of its own. Where the right one stands beside it, an older one is no mistake.
 */
final class DocumentNumberCheck {

    private static final int NEARLY = 2;
    private static final Pattern NUMBER = Pattern.compile("[〔\\[(【]([0-9]{4})[〕\\])】]([0-9]{1,4})号");
    private static final String AGENCY = "国办";
    private static final int LONGEST_AGENCY = 10;

    private record Named(String number, String quote, Source source) {}

    private final List<BasisDocument> known;

    DocumentNumberCheck(List<BasisDocument> known) {
        this.known = known;
    }

    void check(List<FoldedPassage> passages, int year, Outcomes outcomes) {
        List<Named> named = new ArrayList<>();
        for (FoldedPassage passage : passages) {
            Matcher found = passage.folded().indexOf('号') < 0 ? null : NUMBER.matcher(passage.folded());
            while (found != null && found.find()) {
                int from = passage.folded().lastIndexOf(AGENCY, found.start());
                if (from >= 0 && found.start() - from <= LONGEST_AGENCY) {
                    String agency = passage.folded().substring(from, found.start());
                    String number = agency + "〔" + found.group(1) + "〕" + found.group(2) + "号";
                    named.add(new Named(number, passage.printed(from, found.end()), passage.source()));
                }
            }
        }
        boolean isRightNamed = named.stream()
                .anyMatch(each -> exactly(each.number())
                        .filter(known -> known.isForm() && known.isFor(year))
                        .isPresent());
        named.forEach(each -> judge(each, year, isRightNamed, outcomes));
    }

    private void judge(Named named, int year, boolean isRightNamed, Outcomes outcomes) {
        Optional<BasisDocument> document = exactly(named.number());
        boolean isMistyped = document.isEmpty() && isNearlyKnown(named.number());
        boolean isOutdated = document.isPresent()
                && year > 0
                && !document.get().isFor(year)
                && document.get().isForm()
                && !isRightNamed;
        if (isMistyped || isOutdated) {
            String right = known.stream()
                    .filter(each -> each.isForm() && each.isFor(year))
                    .map(BasisDocument::number)
                    .findFirst()
                    .orElse("");
            outcomes.failed("NA-13", Place.REPORT, named.source(), Map.of("quote", named.quote(), "right", right));
        } else {
            outcomes.passed("NA-13");
        }
    }

    private Optional<BasisDocument> exactly(String number) {
        return known.stream().filter(each -> each.number().equals(number)).findFirst();
    }

    private boolean isNearlyKnown(String number) {
        return known.stream().anyMatch(each -> each.isForm() && each.distance(number) <= NEARLY);
    }
}
