package org.gouji.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.model.CellKey;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/** What the sections should say: NA-16 to NA-20 and AP-10. */
final class ContentCheck {

    private static final CellKey NOT_PAID = CellKey.parse("AP.other_nopay.total");
    private static final Pattern PARTS = Pattern.compile("([一二三四五六七八九十两]|[0-9]{1,2})个?(?:部分|方面)(?:组成|构成|内容)");
    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final int SIX = 6;

    private final AuditedReport report;
    private final List<FoldedPassage> passages;
    private final Wording wording;
    private final Outcomes outcomes;

    ContentCheck(AuditedReport report, List<FoldedPassage> passages, Wording wording, Outcomes outcomes) {
        this.report = report;
        this.passages = passages;
        this.wording = wording;
        this.outcomes = outcomes;
    }

    void check() {
        residue();
        section("s1", "NA-17").ifPresent(this::aspects);
        section("s6", "NA-18").ifPresent(this::fee);
        parts();
        section("s5", "NA-20").ifPresent(this::improvement);
    }

    /** The section; that it is missing is said once, by another rule. */
    private Optional<TextSection> section(String code, String rule) {
        Optional<TextSection> section = report.narrative().section(code);
        if (section.isEmpty()) {
            String missing = report.form().sections().stream()
                    .filter(each -> each.code().equals(code))
                    .map(each -> each.heading().official())
                    .findFirst()
                    .orElse(code);
            Map<String, String> arguments = Map.of("table", "", "row", "", "c", "", "missing", missing, "n", "0");
            outcomes.notAssessable(rule, Place.REPORT, new Source.Whole(), arguments);
        }
        return section;
    }

    private List<FoldedPassage> of(String section) {
        return passages.stream().filter(each -> each.section().equals(section)).toList();
    }

    private void residue() {
        boolean isClean = true;
        for (FoldedPassage passage : passages) {
            for (String words : wording.residue()) {
                int at = passage.folded().indexOf(words);
                if (at >= 0) {
                    isClean = false;
                    String quote = passage.printed(at - SIX, at + words.length() + SIX);
                    outcomes.failed("NA-16", Place.REPORT, passage.source(), Map.of("quote", quote));
                    break;
                }
            }
        }
        if (isClean) {
            outcomes.passed("NA-16");
        }
    }

    private void aspects(TextSection section) {
        List<FoldedPassage> text = of("s1");
        String missing = wording.aspects().stream()
                .filter(aspect -> text.stream().noneMatch(passage -> passage.containsAny(aspect.words())))
                .map(Wording.Aspect::name)
                .collect(Collectors.joining("、"));
        if (missing.isEmpty()) {
            outcomes.passed("NA-17");
        } else {
            outcomes.failed("NA-17", Place.REPORT, section.heading().source(), Map.of("missing", missing));
        }
    }

    private void fee(TextSection section) {
        boolean isSaid = of("s6").stream().anyMatch(passage -> passage.containsAny(wording.fee()));
        if (isSaid) {
            outcomes.passed("NA-18");
            outcomes.passed("AP-10");
            return;
        }
        outcomes.failed("NA-18", Place.REPORT, section.heading().source(), Map.of());
        report.number(NOT_PAID)
                .filter(number -> number.signum() > 0)
                .ifPresent(number -> outcomes.failed(
                        "AP-10", Place.of(NOT_PAID), report.source(NOT_PAID), Map.of("left", number.toPlainString())));
    }

    /** NA-19: 本报告由五个部分组成. */
    private void parts() {
        for (FoldedPassage passage : of(Narrative.PREAMBLE)) {
            Matcher said = passage.folded().indexOf("报告") < 0 ? null : PARTS.matcher(passage.folded());
            if (said != null && said.find()) {
                int count = count(said.group(1));
                if (count == SIX) {
                    outcomes.passed("NA-19");
                } else {
                    String quote = passage.printed(said.start(), said.end());
                    Map<String, String> arguments = Map.of("left", Integer.toString(count), "quote", quote);
                    outcomes.failed("NA-19", Place.REPORT, passage.source(), arguments);
                }
            }
        }
    }

    private static int count(String number) {
        if (number.equals("两")) {
            return 2;
        }
        int numeral = NUMERALS.indexOf(number);
        return numeral >= 0 ? numeral : Integer.parseInt(number);
    }

    private void improvement(TextSection section) {
        Wording.Improvement asked = wording.improvement();
        List<FoldedPassage> text = of("s5");
        int length = section.passages().stream()
                .map(Passage::text)
                .mapToInt(String::length)
                .sum();
        boolean isFull = length >= asked.shortest()
                && text.stream().anyMatch(passage -> passage.containsAny(asked.problems()))
                && text.stream().anyMatch(passage -> passage.containsAny(asked.measures()));
        if (isFull) {
            outcomes.passed("NA-20");
        } else {
            Map<String, String> arguments = Map.of("n", Integer.toString(length));
            outcomes.failed("NA-20", Place.REPORT, section.heading().source(), arguments);
        }
    }
}
