package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by their letters: the longest one that a text goes on with. All steps from one letter to the next lie in one table,
 * so that a step costs one look; the first has a table of its own, for most letters begin no word.
 */
final class WordTrie<T> {

    private static final int ROOT = 0;
    private static final int FIRST_SIZE = 1 << 10;

    /** A node takes as many bits as are left of 64 beside a letter, twice. */
    private static final int NODE_BITS = 24;

    private static final int LETTER_BITS = 16;
    private static final long NODE = (1L << NODE_BITS) - 1;

    /** Each a node, a letter, and the node to which that letter leads; 0 where the place is free. */
    private long[] steps = new long[FIRST_SIZE];

    /** The nodes to which the first letters lead. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private final List<@Nullable T> values = new ArrayList<>();

    WordTrie() {
        values.add(null);
    }

    private static long step(int node, char letter) {
        return ((long) node << LETTER_BITS) | letter;
    }

    private int place(long step) {
        return (int) ((step * 0x9E3779B97F4A7C15L) >>> 40) & (steps.length - 1);
    }

    /** The node to which a letter leads, {@link #ROOT} if to none. */
    private int after(int node, char letter) {
        long step = step(node, letter);
        int place = place(step);
        while (steps[place] != 0) {
            if (steps[place] >>> NODE_BITS == step) {
                return (int) (steps[place] & NODE);
            }
            place = (place + 1) & (steps.length - 1);
        }
        return ROOT;
    }

    private int addAfter(int node, char letter) {
        int known = after(node, letter);
        if (known != ROOT) {
            return known;
        }
        int added = values.size();
        values.add(null);
        // half of the places stay free, so that most looks find theirs at once
        if (added * 2 > steps.length) {
            grow();
        }
        put((step(node, letter) << NODE_BITS) | added);
        return added;
    }

    private void put(long step) {
        int place = place(step >>> NODE_BITS);
        while (steps[place] != 0) {
            place = (place + 1) & (steps.length - 1);
        }
        steps[place] = step;
    }

    private void grow() {
        long[] old = steps;
        steps = new long[old.length * 2];
        for (long step : old) {
            if (step != 0) {
                put(step);
            }
        }
    }

    /** Adds a word; says whether it is new. */
    boolean add(String word, T value) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = addAfter(node, word.charAt(i));
            if (i == 0) {
                first[word.charAt(0)] = node;
            }
        }
        return values.set(node, value) == null;
    }

    /** What was found, and where it ends. */
    static final class Match<T> {
        private @Nullable T value;
        private int end;

        int end() {
            return end;
        }

        T value() {
            if (value == null) {
                throw new IllegalStateException("Nothing was found.");
            }
            return value;
        }
    }

    /** Looks for the longest word from a place on; the match is filled anew if there is one. */
    boolean find(char[] text, int from, int to, Match<T> match) {
        int found = ROOT;
        int at = from;
        for (int node = from < to ? first[text[from]] : ROOT;
                node != ROOT;
                node = at < to ? after(node, text[at]) : ROOT) {
            at++;
            if (values.get(node) != null) {
                found = node;
                match.end = at;
            }
        }
        if (found == ROOT) {
            return false;
        }
        match.value = values.get(found);
        return true;
    }
}
