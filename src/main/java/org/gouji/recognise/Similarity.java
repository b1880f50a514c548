package org.gouji.recognise;

/** How like an unknown word is to a label: mistyped labels are found by it, and always said. */
final class Similarity {

    private static final int LARGEST_GAIN = 30;
    private static final double LEAST = 0.66;

    private final Glyphs glyphs;

    Similarity(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** The letters of a word, by which it is compared. */
    String letters(Item word) {
        return glyphs.letters(word.token.from(), word.token.to());
    }

    /** What taking the letters for the slot's label is worth; impossible if they are too different. */
    int gain(String letters, Lexicon lexicon, Slot slot) {
        double best = 0;
        for (int term : lexicon.terms(slot)) {
            best = Math.max(best, likeness(letters, lexicon.spelling(term)));
        }
        return best < LEAST ? Gains.IMPOSSIBLE : (int) (LARGEST_GAIN * best);
    }

    /** 1 for equal words, 0 for words with nothing in common; by edit distance, swapped neighbours count once. */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (longer == 0 || shorter < LEAST * longer) {
            return 0;
        }
        return 1 - (double) distance(a, b) / longer;
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
