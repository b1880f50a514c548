package org.gouji.check.copying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.TextSection;

/**
 * Cuts the sections in which a body describes its own work into clauses that can be compared: what a copyist exchanges, the
 * names, the numbers and 镇 for 乡 or 局, is left out.
 */
final class ClauseReader {

    private static final String SENTENCE_ENDS = "。；！？";
    private static final String CLAUSE_ENDS = "，：,:";
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两余";
    /** What tells kinds of bodies apart, as in 我镇, 全乡, 局机关. */
    private static final String BODIES = "镇乡局委办处街县市区旗村";

    /** A shorter clause says nothing of its own: 下一步, 一是. */
    private static final int SHORTEST = 6;

    private final Collection<String> sections;
    private final List<String> names;

    /**
     * @param sections codes of the sections to compare
     * @param names what the body and its county are called
     */
    ClauseReader(Collection<String> sections, Collection<String> names) {
        this.sections = sections;
        this.names = names.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    List<Clause> clauses(Narrative narrative) {
        List<Clause> clauses = new ArrayList<>();
        for (TextSection section : narrative.sections()) {
            if (sections.contains(section.code())) {
                section.passages().forEach(passage -> add(passage, clauses));
            }
        }
        return clauses;
    }

    private void add(Passage passage, List<Clause> clauses) {
        String text = passage.text();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from, SENTENCE_ENDS);
            String sentence = text.substring(from, to);
            String masked = masked(sentence);
            for (int at = 0; at < masked.length(); ) {
                int end = end(masked, at, CLAUSE_ENDS);
                String letters = letters(masked, at, end);
                if (letters.length() >= SHORTEST) {
                    clauses.add(new Clause(letters, sentence, passage));
                }
                at = end + 1;
            }
            from = to + 1;
        }
    }

    private static int end(String text, int from, String ends) {
        int end = from;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String masked(String sentence) {
        String masked = sentence;
        for (String name : names) {
            masked = masked.replace(name, "");
        }
        return masked;
    }

    private static String letters(String text, int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isHan = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            if (isHan && NUMERALS.indexOf(c) < 0 && BODIES.indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
