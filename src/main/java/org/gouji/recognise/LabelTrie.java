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

    private static final int LONGEST_FRAGMENT = 4;

    /** The nodes below the root by their letter, for nearly every look at the trie ends there. */
    private final @Nullable Node[] first = new Node[Character.MAX_VALUE + 1];

    private final List<String> spellings;

    LabelTrie(List<String> spellings, Map<Integer, String> meaning) {
        this.spellings = spellings;
        Node root = new Node("", -1);
        for (int term = 0; term < spellings.size(); term++) {
            root.add(spellings.get(term), term);
        }
        markUnique(root, meaning);
        for (Node child : root.children) {
            first[child.letters[0]] = child;
        }
    }

    private static Set<String> markUnique(Node node, Map<Integer, String> meaning) {
        Set<String> below = new HashSet<>();
        int longest = node.term;
        if (node.term >= 0) {
            below.add(meaning.getOrDefault(node.term, ""));
        }
        for (Node child : node.children) {
            below.addAll(markUnique(child, meaning));
            longest = Math.max(longest, child.onlyTerm);
        }
        boolean unique = below.size() == 1 && !below.contains("");
        node.onlyTerm = unique ? longest : -1;
        return below;
    }

    /** Whether any label begins with this character and the next letter after it. */
    boolean mayBegin(Glyphs glyphs, int at) {
        Node node = at < glyphs.size() ? first[glyphs.at(at)] : null;
        return node != null && at + 1 < glyphs.size() && node.after(1, glyphs.at(at + 1)) != null;
    }

    /** The longest label that begins at this character, or null. */
    @Nullable
    LabelMatch longest(Glyphs glyphs, int from) {
        Node node = first[glyphs.at(from)];
        if (node == null) {
            return null;
        }
        int lettersOfNode = 0;
        int letters = 0;
        boolean bracketed = false;
        LabelMatch best = null;
        for (int i = from; i < glyphs.size(); i++) {
            char c = glyphs.at(i);
            Node next = node.after(lettersOfNode, c);
            bracketed |= c == '(';
            if (next == null) {
                boolean digitInRemark = bracketed && glyphs.isDigit(i) && glyphs.gap(i) == Gap.NONE;
                if (letters > 0 && (digitInRemark || isSkipped(glyphs, i))) {
                    continue;
                }
                int behind = letters < SHORTEST_PREFIX ? -1 : behindFragment(glyphs, i);
                if (behind < 0 || node.after(lettersOfNode, glyphs.at(behind)) == null) {
                    break;
                }
                i = behind - 1;
                continue;
            }
            lettersOfNode = next == node ? lettersOfNode + 1 : 1;
            node = next;
            letters++;
            boolean isTerm = node.term >= 0 && lettersOfNode == node.letters.length;
            if ((isTerm || node.onlyTerm >= 0) && endsAt(glyphs, i + 1)) {
                if (isTerm) {
                    best = new LabelMatch(node.term, i + 1, false);
                } else if (isLongPrefix(node, letters, glyphs, i + 1)
                        && (best == null || !bracketed || glyphs.isDigit(i + 1))) {
                    best = new LabelMatch(node.onlyTerm, i + 1, true);
                }
            }
        }
        return best;
    }

    /**
     * Where a line goes on behind the few letters that it begins with, or consists of, -1 if it does not: in the text of a PDF
     * the label of a group stands in front of or between the lines of the labels beside it, a few letters on each.
     */
    private static int behindFragment(Glyphs glyphs, int from) {
        if (glyphs.gap(from) != Gap.LINE) {
            return -1;
        }
        int end = from;
        while (end < from + LONGEST_FRAGMENT && glyphs.isLetter(end) && (end == from || glyphs.gap(end) == Gap.NONE)) {
            end++;
        }
        boolean goesOn = glyphs.gap(end) == Gap.SPACE || glyphs.gap(end) == Gap.LINE;
        return end > from && glyphs.isLetter(end) && goesOn ? end : -1;
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

    /** Letters that spellings have in common, and what they go on with. Most spellings soon stand alone, in one node. */
    private static final class Node {
        private char[] letters;
        private Node[] children = {};
        /** The spelling that ends here, -1 if there is none. */
        private int term;
        /** The longest of the spellings that go on from here, if all of them mean the same; else -1. */
        private int onlyTerm = -1;

        Node(String letters, int term) {
            this.letters = letters.toCharArray();
            this.term = term;
        }

        /** Where a spelling is that goes on with this letter after so many letters of this node, if there is one. */
        @Nullable
        Node after(int met, char letter) {
            if (met < letters.length) {
                return letters[met] == letter ? this : null;
            }
            for (Node child : children) {
                if (child.letters[0] == letter) {
                    return child;
                }
            }
            return null;
        }

        /** Adds the rest of a spelling behind this node. */
        void add(String rest, int term) {
            if (rest.isEmpty()) {
                this.term = term;
                return;
            }
            Node child = after(letters.length, rest.charAt(0));
            if (child == null) {
                children = Arrays.copyOf(children, children.length + 1);
                children[children.length - 1] = new Node(rest, term);
                return;
            }
            int common = 1;
            while (common < child.letters.length
                    && common < rest.length()
                    && child.letters[common] == rest.charAt(common)) {
                common++;
            }
            child.cut(common);
            child.add(rest.substring(common), term);
        }

        /** Gives all but the first letters to a node of its own. */
        private void cut(int at) {
            if (at < letters.length) {
                String all = new String(letters);
                Node end = new Node(all.substring(at), term);
                end.children = children;
                letters = all.substring(0, at).toCharArray();
                children = new Node[] {end};
                term = -1;
            }
        }
    }
}
