package org.gouji.check.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.TextSection;

/**
 * Names of other counties and their townships in the text, as they stay in a report that was copied. A county's full name,
 * a township's, or the same county twice asks for an explanation; once without its suffix is only worth a look.
 */
public final class ForeignPlaceCheck implements ReportCheck {

    private static final String FOREIGN = "NA-09";
    private static final String ONCE = "NA-09I";
    /** Whoever names more counties than that has copied a list. */
    private static final int SHOWN = 3;

    private final MentionContext context;

    public ForeignPlaceCheck(PlaceWords words) {
        this.context = new MentionContext(words);
    }

    private record Named(Mention mention, Passage passage) {}

    /** All mentions of one county. */
    private record Found(Area area, String quote, boolean isFull, Passage passage, int times) {

        Found again(boolean isFullNow) {
            return new Found(area, quote, isFull || isFullNow, passage, times + 1);
        }

        boolean isStrong() {
            return isFull || times > 1;
        }
    }

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        Gazetteer gazetteer = Gazetteer.builtIn();
        List<Named> named = named(report, gazetteer);
        List<Mention> mentions = named.stream().map(Named::mention).toList();
        Optional<HomeArea> home =
                HomeArea.of(report.subject(), gazetteer).or(() -> HomeArea.guess(report.subject(), mentions));
        if (home.isEmpty()) {
            return;
        }
        Map<String, Found> found = new LinkedHashMap<>();
        for (Named each : named) {
            if (!home.get().isOwn(each.mention(), each.passage().text())) {
                add(found, each);
            }
        }
        report(new ArrayList<>(found.values()), gazetteer, outcomes);
    }

    private List<Named> named(AuditedReport report, Gazetteer gazetteer) {
        List<Named> named = new ArrayList<>();
        for (TextSection section : report.narrative().sections()) {
            for (Passage passage : section.passages()) {
                String text = passage.text();
                for (Mention mention : gazetteer.mentions(text)) {
                    if (context.isPlace(mention, text) && !context.isHarmless(mention, text)) {
                        named.add(new Named(mention, passage));
                    }
                }
            }
        }
        return named;
    }

    private static void add(Map<String, Found> found, Named named) {
        Mention mention = named.mention();
        Passage passage = named.passage();
        Area area = mention.areas().get(0);
        boolean isFull = mention.kind() != NameKind.STEM;
        String quote = passage.text().substring(mention.from(), mention.to());
        found.merge(area.code(), new Found(area, quote, isFull, passage, 1), (earlier, again) -> earlier.again(isFull));
    }

    private static void report(List<Found> found, Gazetteer gazetteer, Outcomes outcomes) {
        if (found.stream().noneMatch(Found::isStrong)) {
            outcomes.passed(FOREIGN);
        }
        if (found.stream().allMatch(Found::isStrong)) {
            outcomes.passed(ONCE);
        }
        for (Found each : found.subList(0, Math.min(SHOWN, found.size()))) {
            String rule = each.isStrong() ? FOREIGN : ONCE;
            Map<String, String> arguments = Map.of(
                    "quote", each.quote(),
                    "place", gazetteer.fullName(each.area()),
                    "n", Integer.toString(each.times()));
            outcomes.failed(rule, Place.REPORT, each.passage().source(), arguments);
        }
    }
}
