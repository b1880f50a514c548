package org.gouji.check.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which texts of a year share clauses that are not common wording. Every clause has a list of the texts that have it; only
 * rare clauses are followed from text to text, so the work grows with the number of texts and not with its square.
 */
final class LikenessIndex {

    /** A clause that more texts have leads from one to too many others; what it is in, rarer ones lead to as well. */
    private static final int FOLLOWED = 64;
    /** Texts that share less than this of their own letters, in per cent, cannot be alike on a closer look. */
    private static final int LIKELY = 35;

    private final LikenessLimits limits;
    private final List<TextPrint> prints;
    /** The hash of a clause above and the number of a text below, in order. */
    private final long[] postings;

    private final int[] common;

    /** Another text, and how much of one's own letters it shares in whole clauses, in per cent. */
    record Likely(int text, int share) {}

    /**
     * @param prints of the texts of a year
     * @param groups for each text, whose template it may follow, such as its county
     */
    LikenessIndex(LikenessLimits limits, List<TextPrint> prints, List<String> groups) {
        this.limits = limits;
        this.prints = prints;
        this.postings = postings(prints);
        this.common = common(groups);
    }

    private static long[] postings(List<TextPrint> prints) {
        long[] postings = new long[prints.stream().mapToInt(TextPrint::size).sum()];
        int at = 0;
        for (int text = 0; text < prints.size(); text++) {
            TextPrint print = prints.get(text);
            for (int i = 0; i < print.size(); i++) {
                postings[at++] = posting(print.hash(i), text);
            }
        }
        Arrays.sort(postings);
        return postings;
    }

    private static long posting(int hash, int text) {
        return (long) hash << Integer.SIZE | text;
    }

    private static int hash(long posting) {
        return (int) (posting >> Integer.SIZE);
    }

    /** The clauses that many texts of one group or of all have. */
    private int[] common(List<String> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from < postings.length; ) {
            int to = end(from);
            if (to - from >= limits.commonUnits() && isCommon(from, to, groups, sizes)) {
                found.add(hash(postings[from]));
            }
            from = to;
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isCommon(int from, int to, List<String> groups, Map<String, Integer> sizes) {
        if (isMany(to - from, groups.size())) {
            return true;
        }
        Map<String, Integer> times = new HashMap<>();
        for (int i = from; i < to; i++) {
            String group = groups.get((int) postings[i]);
            if (isMany(times.merge(group, 1, Integer::sum), sizes.getOrDefault(group, 0))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMany(int times, int of) {
        return times >= limits.commonUnits() && times * 100L >= (long) limits.common() * of;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < postings.length && hash(postings[to]) == hash(postings[from])) {
            to++;
        }
        return to;
    }

    /** Whether a clause is common wording. */
    boolean isCommon(int hash) {
        return Arrays.binarySearch(common, hash) >= 0;
    }

    /** The texts that may be like this one, the likeliest first. */
    List<Likely> likely(int text, int most) {
        TextPrint print = prints.get(text);
        Map<Integer, Integer> shared = new HashMap<>();
        int own = 0;
        for (int i = 0; i < print.size(); i++) {
            if (!isCommon(print.hash(i))) {
                own += print.length(i);
                follow(print.hash(i), print.length(i), shared);
            }
        }
        shared.remove(text);
        if (own < limits.ownCharacters()) {
            return List.of();
        }
        int letters = own;
        return shared.entrySet().stream()
                .map(entry -> new Likely(entry.getKey(), entry.getValue() * 100 / letters))
                .filter(likely -> likely.share() >= LIKELY)
                .sorted(Comparator.comparing(Likely::share).reversed().thenComparing(Likely::text))
                .limit(most)
                .toList();
    }

    private void follow(int hash, int length, Map<Integer, Integer> shared) {
        int from = Arrays.binarySearch(postings, posting(hash, 0));
        from = from < 0 ? -from - 1 : from;
        int to = end(from);
        if (to - from <= FOLLOWED) {
            for (int i = from; i < to; i++) {
                shared.merge((int) postings[i], length, Integer::sum);
            }
        }
    }

    /** How much of a text's own letters another print shares in whole clauses, in per cent; 0 if it has too few. */
    int share(int text, TextPrint other) {
        TextPrint print = prints.get(text);
        int own = 0;
        int shared = 0;
        int at = 0;
        for (int i = 0; i < print.size(); i++) {
            if (isCommon(print.hash(i))) {
                continue;
            }
            own += print.length(i);
            while (at < other.size() && other.hash(at) < print.hash(i)) {
                at++;
            }
            shared += at < other.size() && other.hash(at) == print.hash(i) ? print.length(i) : 0;
        }
        return own < limits.ownCharacters() ? 0 : shared * 100 / own;
    }

    boolean isLikely(int share) {
        return share >= LIKELY;
    }
}
