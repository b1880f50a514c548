package org.gouji.recognise;

import java.util.Arrays;

/** How like an unknown word is to a label: mistyped labels are found by it, and always said. */
final class Similarity {

    private static final int LARGEST_GAIN = 30;
    private static final double LEAST = 0.66;
    private static final int SHORTEST = 5;
    /** A shortened label keeps at least one letter of so many. */
    private static final int MOST_LEFT_OUT = 3;

    private final Glyphs glyphs;

    Similarity(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** The letters of a word, by which it is compared. */
    String letters(Item word) {
        String letters = glyphs.letters(word.token.from(), word.token.to());
        return word.token.enumerator().isLetter() ? letters.substring(1) : letters;
    }

    /** What taking the letters for the slot's label is worth; impossible if they are too different. */
    int gain(Item word, String letters, Lexicon lexicon, Slot slot) {
        boolean isNumbered = !slot.enumerator().equals(Enumerator.NONE)
                && word.token.enumerator().equals(slot.enumerator());
        double best = 0;
        for (int term : lexicon.terms(slot)) {
            String label = lexicon.spelling(term);
            best = Math.max(best, likeness(letters, label));
            if (isNumbered && (isShortened(letters, label) || isRearranged(letters, label))) {
                best = Math.max(best, LEAST);
            }
        }
        return best < LEAST ? Gains.IMPOSSIBLE : (int) (LARGEST_GAIN * best);
    }

    /** 一、本年新收申请数量 is the label of its number with letters left out. */
    private static boolean isShortened(String letters, String label) {
        if (letters.length() < SHORTEST || letters.length() * MOST_LEFT_OUT < label.length()) {
            return false;
        }
        int met = 0;
        for (int i = 0; i < label.length() && met < letters.length(); i++) {
            met += label.charAt(i) == letters.charAt(met) ? 1 : 0;
        }
        return met == letters.length();
    }

    /** 1.信访投诉举报类申请 has the very letters of its label. */
    private static boolean isRearranged(String letters, String label) {
        return letters.length() >= SHORTEST
                && letters.length() == label.length()
                && Arrays.equals(
                        letters.chars().sorted().toArray(),
                        label.chars().sorted().toArray());
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
