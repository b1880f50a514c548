package org.gouji.check.copying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/**
 * Finds the reports of a year whose text is that of another unit or of the unit's own report of the year before (rule NA-15).
 *
 * <p>Each text once: {@link #print} makes the print that is kept of it, some hundred bytes. Each year whose texts changed:
 * {@link #check} with the prints of all effective reports of that year and of the year before. It compares the prints, asks
 * for the texts of the few pairs that may be alike, and says of each unit what it shares with whom. Wording that many units
 * have is nobody's and is left out of all shares. Depends on its arguments alone.
 */
public final class TextCopies {

    private static final String RULE = "NA-15";
    /** Units whose texts are asked for at a time. */
    private static final int PAGE = 100;
    /** The likeliest others of a text; if it is not like one of them it is like none. */
    private static final int CLOSELY = 3;

    private static final int QUOTED = 40;
    private static final int MARKED = 30;

    private final RuleBook rules;
    private final LikenessLimits limits;

    public TextCopies(RuleBook rules, LikenessLimits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * The print of a text.
     *
     * @param names what the unit and its county are called in it; they are left out of the comparison
     */
    public String print(Narrative text, Collection<String> names) {
        return TextPrint.of(reader(names).clauses(text)).encode();
    }

    private ClauseReader reader(Collection<String> names) {
        return new ClauseReader(limits.sections(), names);
    }

    /**
     * What is found, by unit; each unit comes once in each list.
     *
     * @param before the texts of the year before
     */
    public Map<UnitCode, List<Finding>> check(
            ReportYear year, List<PrintedText> texts, List<PrintedText> before, TextSource source) {
        if (!rules.isOn(RULE)) {
            return Map.of();
        }
        Round round = new Round(year, texts, before, source);
        Map<UnitCode, List<Finding>> findings = new LinkedHashMap<>();
        for (int from = 0; from < texts.size(); from += PAGE) {
            findings.putAll(round.page(from, Math.min(texts.size(), from + PAGE)));
        }
        return findings;
    }

    /** A text that one text is to be compared with. */
    private record Pair(int text, PrintedText other, ReportYear year) {}

    /** What one text shares with another. */
    private record Shared(Pair pair, SharedText text) {}

    /** One year's texts. */
    private final class Round {

        private final ReportYear year;
        private final ReportYear lastYear;
        private final List<PrintedText> texts;
        private final Map<UnitCode, PrintedText> before = new HashMap<>();
        private final TextSource source;
        private final LikenessIndex index;

        Round(ReportYear year, List<PrintedText> texts, List<PrintedText> before, TextSource source) {
            this.year = year;
            this.lastYear = new ReportYear(year.year() - 1);
            this.texts = texts;
            before.forEach(text -> this.before.put(text.unit(), text));
            this.source = source;
            this.index = new LikenessIndex(
                    limits,
                    texts.stream().map(text -> TextPrint.decode(text.print())).toList(),
                    texts.stream().map(PrintedText::group).toList());
        }

        Map<UnitCode, List<Finding>> page(int from, int to) {
            List<Pair> pairs = new ArrayList<>();
            for (int text = from; text < to; text++) {
                addLastYear(text, pairs);
                for (LikenessIndex.Likely likely : index.likely(text, CLOSELY)) {
                    pairs.add(new Pair(text, texts.get(likely.text()), year));
                }
            }
            if (pairs.isEmpty()) {
                return Map.of();
            }
            return findings(pairs, narratives(pairs, year), narratives(pairs, lastYear));
        }

        private void addLastYear(int text, List<Pair> pairs) {
            PrintedText earlier = before.get(texts.get(text).unit());
            if (earlier != null && index.isLikely(index.share(text, TextPrint.decode(earlier.print())))) {
                pairs.add(new Pair(text, earlier, lastYear));
            }
        }

        private Map<UnitCode, Narrative> narratives(List<Pair> pairs, ReportYear of) {
            Set<UnitCode> units = pairs.stream()
                    .filter(pair -> pair.year().equals(of))
                    .map(pair -> pair.other().unit())
                    .collect(Collectors.toCollection(HashSet::new));
            if (of.equals(year)) {
                pairs.forEach(pair -> units.add(texts.get(pair.text()).unit()));
            }
            return units.isEmpty() ? Map.of() : source.of(of, units);
        }

        private Map<UnitCode, List<Finding>> findings(
                List<Pair> pairs, Map<UnitCode, Narrative> now, Map<UnitCode, Narrative> earlier) {
            Map<Integer, Shared> withLastYear = new LinkedHashMap<>();
            Map<Integer, Shared> withOthers = new LinkedHashMap<>();
            for (Pair pair : pairs) {
                boolean isEarlier = pair.year().equals(lastYear);
                Optional<Shared> shared = shared(pair, now, isEarlier ? earlier : now);
                shared.ifPresent(found -> (isEarlier ? withLastYear : withOthers)
                        .merge(
                                pair.text(),
                                found,
                                (one, next) -> next.text().share() > one.text().share() ? next : one));
            }
            Map<UnitCode, List<Finding>> findings = new LinkedHashMap<>();
            for (Map<Integer, Shared> kind : List.of(withOthers, withLastYear)) {
                kind.forEach((text, shared) -> findings.computeIfAbsent(
                                texts.get(text).unit(), unit -> new ArrayList<>())
                        .add(finding(shared)));
            }
            return findings;
        }

        private Optional<Shared> shared(Pair pair, Map<UnitCode, Narrative> now, Map<UnitCode, Narrative> others) {
            PrintedText own = texts.get(pair.text());
            Narrative text = now.getOrDefault(own.unit(), Narrative.NONE);
            Narrative other = others.getOrDefault(pair.other().unit(), Narrative.NONE);
            SharedText shared = SharedText.of(
                    reader(own.names()).clauses(text),
                    reader(pair.other().names()).clauses(other),
                    index::isCommon);
            return shared.share() >= limits.similar() && !shared.sentences().isEmpty()
                    ? Optional.of(new Shared(pair, shared))
                    : Optional.empty();
        }
    }

    private Finding finding(Shared shared) {
        List<SharedText.Sentence> sentences = shared.text().sentences();
        SharedText.Sentence telling = sentences.stream()
                .max(Comparator.comparing(sentence -> sentence.text().length()))
                .orElseThrow();
        Map<String, String> arguments = Map.of(
                "unit2", shared.pair().other().name(),
                "year2", shared.pair().year().toString(),
                "left", shared.text().share() + "%",
                "n", Integer.toString(sentences.size()),
                "quote", quoted(telling.text().strip()),
                "marks", marks(sentences));
        return rules.failed(RULE, Place.REPORT, telling.passage().source(), arguments);
    }

    private static String quoted(String sentence) {
        return sentence.length() <= QUOTED ? sentence : sentence.substring(0, QUOTED) + "…";
    }

    /** For each shared sentence a line: where it stands, where the other report has it, and its words. */
    private static String marks(List<SharedText.Sentence> sentences) {
        return sentences.stream()
                .limit(MARKED)
                .map(each -> each.passage().source().text()
                        + '\t'
                        + each.other().source().text()
                        + '\t'
                        + each.text())
                .collect(Collectors.joining("\n"));
    }
}
