package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words by their letters: the longest one that a text goes on with. */
final class WordTrie<T> {

    private static final class Node<T> {
        private char[] letters = {};
        private final List<Node<T>> next = new ArrayList<>(1);
        private @Nullable T value;

        private @Nullable Node<T> after(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next.get(i);
                }
            }
            return null;
        }
    }

    /** A table of first letters that stays in the processor's cache; more than there will ever be first letters. */
    private static final int SLOTS = 4096;

    private final char[] firstLetters = new char[SLOTS];

    @SuppressWarnings("unchecked") // no array of a generic type can be made otherwise
    private final @Nullable Node<T>[] first = (Node<T>[]) new Node<?>[SLOTS];

    /** Where the first letter is, or the free place where it would be. */
    private int slot(char letter) {
        int slot = ((letter * 40503) >>> 4) & (SLOTS - 1);
        while (firstLetters[slot] != letter && firstLetters[slot] != 0) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** Adds a word; says whether it is new. */
    boolean add(String word, T value) {
        int slot = slot(word.charAt(0));
        Node<T> node = first[slot];
        if (node == null) {
            node = new Node<>();
            first[slot] = node;
            firstLetters[slot] = word.charAt(0);
        }
        for (int i = 1; i < word.length(); i++) {
            Node<T> next = node.after(word.charAt(i));
            if (next == null) {
                next = new Node<>();
                node.letters = Arrays.copyOf(node.letters, node.letters.length + 1);
                node.letters[node.letters.length - 1] = word.charAt(i);
                node.next.add(next);
            }
            node = next;
        }
        boolean isNew = node.value == null;
        node.value = value;
        return isNew;
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
        Node<T> node = from < to ? first[slot(text[from])] : null;
        boolean isFound = false;
        for (int at = from + 1; node != null; at++) {
            if (node.value != null) {
                match.value = node.value;
                match.end = at;
                isFound = true;
            }
            node = at < to ? node.after(text[at]) : null;
        }
        return isFound;
    }
}
