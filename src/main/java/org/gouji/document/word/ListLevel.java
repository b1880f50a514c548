package org.gouji.document.word;

import java.util.Arrays;

/**
 * A level of a list.
 *
 * @param pattern what stands before the paragraph, with {@code %1} for the number of the first level
 */
record ListLevel(int start, CountFormat format, String pattern, boolean isGlued) {

    static final ListLevel NONE = new ListLevel(1, CountFormat.OTHER, "", true);
    /** As many levels as a list can have. */
    static final int LEVELS = 9;

    /** The counts of a list that runs through a document. */
    static final class Counts {

        private static final int FRESH = Integer.MIN_VALUE;

        private final int[] counts = new int[LEVELS];

        Counts() {
            Arrays.fill(counts, FRESH);
        }

        void restart(int level) {
            Arrays.fill(counts, level, LEVELS, FRESH);
        }

        /** Counts one more on this level and writes what stands before the paragraph. */
        String next(ListLevel[] levels, int level) {
            for (int above = 0; above < level; above++) {
                if (counts[above] == FRESH) {
                    counts[above] = levels[above].start();
                }
            }
            counts[level] = counts[level] == FRESH ? levels[level].start() : counts[level] + 1;
            if (level + 1 < LEVELS) {
                restart(level + 1);
            }
            return written(levels, level);
        }

        private String written(ListLevel[] levels, int level) {
            String pattern = levels[level].pattern();
            StringBuilder text = new StringBuilder();
            int at = 0;
            while (at < pattern.length()) {
                int named = placeholder(pattern, at);
                if (named < 0 || named > level) {
                    text.append(pattern.charAt(at));
                    at++;
                    continue;
                }
                String number = levels[named].format().write(counts[named]);
                if (number.isEmpty()) {
                    return "";
                }
                text.append(number);
                at += 2;
            }
            boolean hasNumber = levels[level].format() != CountFormat.OTHER && !pattern.isEmpty();
            return hasNumber ? text + (levels[level].isGlued() ? "" : " ") : "";
        }

        /** The level whose number stands here, or -1. */
        private static int placeholder(String pattern, int at) {
            return pattern.charAt(at) == '%' && at + 1 < pattern.length() ? pattern.charAt(at + 1) - '1' : -1;
        }
    }
}
