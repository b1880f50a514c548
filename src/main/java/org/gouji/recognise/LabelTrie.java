package org.gouji.recognise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest known label from a character on, across line and cell borders and over punctuation. A label that breaks
 * off before its end is found too if only one label begins so.
 */
final class LabelTrie {

    /** A label cut short must keep at least so many letters, and half of them unless figures follow. */
    private static final int SHORTEST_PREFIX = 4;

    private final Node root = new Node();
    /** The children of the root by their letter, for nearly every look at the trie ends there. */
    private final @Nullable Node[] first = new Node[Character.MAX_VALUE + 1];

    private final List<String> spellings;

    LabelTrie(List<String> spellings, Map<Integer, String> meaning) {
        this.spellings = spellings;
        for (int term = 0; term < spellings.size(); term++) {
            Node node = root;
            String spelling = spellings.get(term);
            for (int i = 0; i < spelling.length(); i++) {
                node = node.childOrNew(spelling.charAt(i));
            }
            node.term = term;
        }
        markUnique(root, meaning);
        for (int i = 0; i < root.size; i++) {
            first[root.keys[i]] = root.children[i];
        }
    }

    private static Set<String> markUnique(Node node, Map<Integer, String> meaning) {
        Set<String> below = new HashSet<>();
        int longest = node.term;
        if (node.term >= 0) {
            below.add(meaning.getOrDefault(node.term, ""));
        }
        for (int i = 0; i < node.size; i++) {
            below.addAll(markUnique(node.children[i], meaning));
            longest = Math.max(longest, node.children[i].onlyTerm);
        }
        boolean unique = below.size() == 1 && !below.contains("");
        node.onlyTerm = unique ? longest : -1;
        return below;
    }

    /** Whether any label begins with this character and the next letter after it. */
    boolean mayBegin(Glyphs glyphs, int at) {
        Node node = at < glyphs.size() ? first[glyphs.at(at)] : null;
        return node != null && at + 1 < glyphs.size() && node.child(glyphs.at(at + 1)) != null;
    }

    /** The longest label that begins at this character, or null. */
    @Nullable
    LabelMatch longest(Glyphs glyphs, int from) {
        if (first[glyphs.at(from)] == null) {
            return null;
        }
        Node node = root;
        int letters = 0;
        boolean bracketed = false;
        LabelMatch best = null;
        for (int i = from; i < glyphs.size(); i++) {
            char c = glyphs.at(i);
            Node child = node.child(c);
            bracketed |= c == '(';
            if (child == null) {
                boolean digitInRemark = bracketed && glyphs.isDigit(i) && glyphs.gap(i) == Gap.NONE;
                if (letters > 0 && (digitInRemark || isSkipped(glyphs, i))) {
                    continue;
                }
                break;
            }
            node = child;
            letters++;
            boolean mayEnd = node.term >= 0 || node.onlyTerm >= 0;
            if (mayEnd && endsAt(glyphs, i + 1)) {
                if (node.term >= 0) {
                    best = new LabelMatch(node.term, i + 1, false);
                } else if (isLongPrefix(node, letters, glyphs, i + 1)
                        && (best == null || !bracketed || glyphs.isDigit(i + 1))) {
                    best = new LabelMatch(node.onlyTerm, i + 1, true);
                }
            }
        }
        return best;
    }

    private boolean isLongPrefix(Node node, int letters, Glyphs glyphs, int end) {
        boolean figuresFollow = glyphs.isDigit(end) || glyphs.is(end, Glyphs.EMPTY_CELL);
        return node.onlyTerm >= 0
                && letters >= SHORTEST_PREFIX
                && (figuresFollow || letters * 2 >= spellings.get(node.onlyTerm).length());
    }

    private static boolean isSkipped(Glyphs glyphs, int i) {
        char c = glyphs.at(i);
        if (c == Glyphs.EMPTY_CELL || Folding.isLetter(c) || Character.isDigit(c)) {
            return false;
        }
        boolean couldBeMark = c == '-' || c == '/' || c == '\\';
        return !couldBeMark || (glyphs.gap(i) == Gap.NONE && glyphs.gap(i + 1) == Gap.NONE);
    }

    /** A label ends where something else than its own word goes on. */
    private boolean endsAt(Glyphs glyphs, int end) {
        if (end >= glyphs.size() || glyphs.gap(end) > Gap.NONE) {
            return true;
        }
        return !Folding.isLetter(glyphs.at(end)) || mayBegin(glyphs, end);
    }

    private static final class Node {
        private static final Node[] NO_CHILDREN = {};

        private char[] keys = {};
        private Node[] children = NO_CHILDREN;
        private int size;
        private int term = -1;
        private int onlyTerm = -1;

        @Nullable
        Node child(char c) {
            for (int i = 0; i < size; i++) {
                if (keys[i] == c) {
                    return children[i];
                }
            }
            return null;
        }

        Node childOrNew(char c) {
            Node known = child(c);
            if (known != null) {
                return known;
            }
            keys = Arrays.copyOf(keys, size + 1);
            children = Arrays.copyOf(children, size + 1);
            keys[size] = c;
            children[size] = new Node();
            size++;
            return children[size - 1];
        }
    }
}
