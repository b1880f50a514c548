package org.gouji.check.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds names in a text. The names stay where they are, in the one text of the gazetteer; a table of hashes points at them,
 * so that it is filled in milliseconds. A hash runs from the end of a name to its beginning, because the end tells: most
 * places of a text are passed over by their last characters.
 */
final class NameIndex {

    private static final int LONGEST = 12;
    private static final String SUFFIXES = "县市区旗镇乡道木";
    private static final int SLOTS = 1 << 16;
    private static final int TAILS = 1 << 16;
    private static final int SPREAD = 0x9E3779B9;
    private static final int NONE = -1;

    private final String text;
    private final IntFunction<Area> areas;
    private final List<Name> names = new ArrayList<>();
    private final int[] slots = new int[SLOTS];
    private final BitSet tails = new BitSet(TAILS);

    /** A name as a stretch of {@link #text}. */
    private record Name(int from, int to, NameKind kind, int area) {}

    NameIndex(String text, IntFunction<Area> areas) {
        this.text = text;
        this.areas = areas;
    }

    /** Adds the name that stands there, of an area or of a township in it. */
    void add(int from, int to, NameKind kind, int area) {
        if (to - from > LONGEST) {
            return;
        }
        if (kind == NameKind.STEM) {
            tails.set(tail(text, to));
        }
        int hash = 0;
        for (int i = to - 1; i >= from; i--) {
            hash = hash(hash, text.charAt(i));
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        names.add(new Name(from, to, kind, area));
        slots[slot] = names.size();
    }

    /** What a passage names, in its order; of names inside each other the longest. */
    List<Mention> mentions(String passage) {
        List<Mention> found = new ArrayList<>();
        for (int to = 2; to <= passage.length(); to++) {
            if (SUFFIXES.indexOf(passage.charAt(to - 1)) >= 0 || tails.get(tail(passage, to))) {
                int from = longest(passage, to);
                if (from != NONE) {
                    Mention mention = mention(passage, from, to);
                    found.removeIf(earlier -> earlier.isInside(mention));
                    found.add(mention);
                }
            }
        }
        return found;
    }

    private int longest(String passage, int to) {
        int longest = NONE;
        int hash = 0;
        for (int from = to - 1; from >= Math.max(0, to - LONGEST); from--) {
            hash = hash(hash, passage.charAt(from));
            if (find(passage, from, to, slot(hash)) != NONE) {
                longest = from;
            }
        }
        return longest;
    }

    /** The next slot from this one on with the name that stands there. */
    private int find(String passage, int from, int to, int first) {
        for (int slot = first; slots[slot] != 0; slot = next(slot)) {
            Name name = names.get(slots[slot] - 1);
            if (name.to - name.from == to - from && passage.regionMatches(from, text, name.from, to - from)) {
                return slot;
            }
        }
        return NONE;
    }

    private Mention mention(String passage, int from, int to) {
        int hash = 0;
        for (int i = to - 1; i >= from; i--) {
            hash = hash(hash, passage.charAt(i));
        }
        List<Area> named = new ArrayList<>();
        NameKind kind = NameKind.STEM;
        for (int slot = find(passage, from, to, slot(hash)); slot != NONE; slot = find(passage, from, to, next(slot))) {
            Name name = names.get(slots[slot] - 1);
            kind = name.kind;
            named.add(areas.apply(name.area));
        }
        return new Mention(from, to, kind, named);
    }

    private static int hash(int hash, char next) {
        return hash * 31 + next;
    }

    private static int slot(int hash) {
        return (hash * SPREAD) >>> 16;
    }

    private static int next(int slot) {
        return (slot + 1) % SLOTS;
    }

    private static int tail(CharSequence text, int to) {
        return (text.charAt(to - 1) * 31 + text.charAt(to - 2)) & (TAILS - 1);
    }
}
