package org.gouji.check.copying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;
import org.gouji.check.Subject;
import org.gouji.model.Passage;
import org.gouji.model.Place;
import org.gouji.model.TextSection;

/** A body that calls itself what it is not, such as 我局 in the report of a township. */
final class SelfNameCheck implements ReportCheck {

    private static final String RULE = "NA-10";

    private static final String SELF = "我本";
    /** 自我, 基本, 文本: the character belongs to the word before. */
    private static final String NOT_BEFORE = "自忘大小唯你他她敌基原成根标样文版资日书课剧读范副";

    private static final String OPENING = "“‘《「『";
    private static final String CLOSING = "”’》」』";

    /** What makes another word of a self-name: 我办理, 本处罚. */
    private static final Map<String, String> NOT_BEHIND = Map.of(
            "办", "理法公结学好成起完过",
            "委", "托派屈任婉员",
            "处", "理于以在罚分境置长",
            "院", "子落坝",
            "镇", "静定",
            "乡", "愁土村音",
            "中心", "城思句校镇",
            "街", "头坊",
            "室", "外内");

    /** Nobody quotes more than so many characters; a mark without its partner is no quotation. */
    private static final int LONGEST_QUOTATION = 80;

    private final SelfNames names;

    SelfNameCheck(SelfNames names) {
        this.names = names;
    }

    private record Found(String word, Passage passage, int times) {
        Found again() {
            return new Found(word, passage, times + 1);
        }
    }

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        Optional<List<String>> own = names.of(report.subject().name());
        if (own.isEmpty() || own.get().isEmpty()) {
            return;
        }
        List<String> sayable = sayable(report.subject());
        Map<String, Found> found = new LinkedHashMap<>();
        for (TextSection section : report.narrative().sections()) {
            section.passages().forEach(passage -> search(passage, sayable, found));
        }
        if (found.isEmpty()) {
            outcomes.passed(RULE);
        }
        for (Found each : found.values()) {
            Map<String, String> arguments =
                    Map.of("quote", each.word(), "right", "我" + own.get().get(0), "n", Integer.toString(each.times()));
            outcomes.failed(RULE, Place.REPORT, each.passage().source(), arguments);
        }
    }

    /** A body that was renamed said of itself what its name was then. */
    private List<String> sayable(Subject subject) {
        return Stream.concat(Stream.of(subject.name()), subject.aliases().stream())
                .flatMap(name -> names.of(name).stream())
                .flatMap(List::stream)
                .toList();
    }

    private void search(Passage passage, List<String> own, Map<String, Found> found) {
        String text = passage.text();
        if (!speaksOfSelf(text)) {
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                at = endOfQuotation(text, at);
            } else if (SELF.indexOf(c) >= 0) {
                Optional<String> word = wordAt(text, at);
                if (word.isPresent() && !own.contains(word.get()) && !names.isShared(word.get())) {
                    Found first = new Found(c + word.get(), passage, 1);
                    found.merge(first.word(), first, (earlier, again) -> earlier.again());
                }
            }
        }
    }

    /** Most passages do not, and two quick looks tell it. */
    private static boolean speaksOfSelf(String text) {
        return text.indexOf(SELF.charAt(0)) >= 0 || text.indexOf(SELF.charAt(1)) >= 0;
    }

    private static int endOfQuotation(String text, int opening) {
        int end = text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(opening))), opening);
        return end < 0 || end - opening - 1 > LONGEST_QUOTATION ? opening : end;
    }

    private Optional<String> wordAt(String text, int at) {
        if (at > 0 && NOT_BEFORE.indexOf(text.charAt(at - 1)) >= 0) {
            return Optional.empty();
        }
        for (String word : names.words()) {
            if (text.startsWith(word, at + 1)) {
                return goesOn(text, at + 1 + word.length(), word) ? Optional.empty() : Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String text, int behind, String word) {
        String not = NOT_BEHIND.getOrDefault(word, "");
        return behind < text.length() && not.indexOf(text.charAt(behind)) >= 0;
    }
}
