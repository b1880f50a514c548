package org.gouji.check.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a text. The names stay where they are, in the one text of the gazetteer; a table of hashes points at them,
 * so that it is filled in milliseconds. A hash runs from the end of a name to its beginning, because the end tells: most
 * places of a text are passed over by their last two characters.
 */
final class NameIndex {

    /** No text is searched for longer names. */
    private static final int LONGEST = 12;

    private static final int SLOTS = 1 << 16;
    private static final int TAILS = 1 << 16;
    private static final int SPREAD = 0x9E3779B9;

    private final String text;
    private final IntFunction<Area> areas;
    /** The name added last to each slot. */
    private final @Nullable Name[] last = new Name[SLOTS];

    /** How long names are at most, by their last two characters. */
    private final byte[] longest = new byte[TAILS];

    /** A name as a stretch of {@link #text}, and the one added before it to the same slot. */
    private record Name(
            int from,
            int to,
            NameKind kind,
            int area,
            @Nullable Name earlier) {}

    NameIndex(String text, IntFunction<Area> areas) {
        this.text = text;
        this.areas = areas;
    }

    /** Adds the name that stands there, of an area or of a township in it. */
    void add(int from, int to, NameKind kind, int area) {
        if (kind.tellsPlaces()) {
            int tail = tail(text, to);
            longest[tail] = (byte) Math.max(longest[tail], Math.min(to - from, LONGEST));
        }
        int slot = slot(text, from, to);
        last[slot] = new Name(from, to, kind, area, last[slot]);
    }

    /** The areas that have a township of this name. */
    List<Area> withTownship(String name) {
        return areas(name, 0, name.length(), NameKind::isTownship);
    }

    /** What a passage names, in its order; of names inside each other the longest. */
    List<Mention> mentions(String passage) {
        List<Mention> found = new ArrayList<>();
        for (int to = 2; to <= passage.length(); to++) {
            int most = longest[tail(passage, to)];
            if (most > 0) {
                Mention mention = longest(passage, Math.max(0, to - most), to);
                if (mention != null) {
                    found.removeIf(earlier -> earlier.isInside(mention));
                    found.add(mention);
                }
            }
        }
        return found;
    }

    /** The longest name that begins nowhere before the first character and ends there. */
    private @Nullable Mention longest(String passage, int first, int to) {
        Name longest = null;
        int hash = hash(0, passage.charAt(to - 1));
        for (int from = to - 2; from >= first; from--) {
            hash = hash(hash, passage.charAt(from));
            Name name = find(passage, from, to, last[slot(hash)], NameKind::tellsPlaces);
            longest = name == null ? longest : name;
        }
        if (longest == null) {
            return null;
        }
        int from = to - longest.to + longest.from;
        return new Mention(from, to, longest.kind, areas(passage, from, to, NameKind::tellsPlaces));
    }

    /** In the order of the gazetteer. */
    private List<Area> areas(String passage, int from, int to, Predicate<NameKind> isMeant) {
        List<Area> found = new ArrayList<>();
        Name name = find(passage, from, to, last[slot(passage, from, to)], isMeant);
        while (name != null) {
            found.add(areas.apply(name.area));
            name = find(passage, from, to, name.earlier, isMeant);
        }
        Collections.reverse(found);
        return found;
    }

    /** The name of this spelling that was added last, looked for from one of its slot on; null if there is none. */
    private @Nullable Name find(String passage, int from, int to, @Nullable Name first, Predicate<NameKind> isMeant) {
        Name name = first;
        while (name != null && !(isMeant.test(name.kind) && isSpelled(name, passage, from, to))) {
            name = name.earlier;
        }
        return name;
    }

    private boolean isSpelled(Name name, String passage, int from, int to) {
        return name.to - name.from == to - from && passage.regionMatches(from, text, name.from, to - from);
    }

    private static int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = to - 1; i >= from; i--) {
            hash = hash(hash, text.charAt(i));
        }
        return slot(hash);
    }

    private static int hash(int hash, char next) {
        return hash * 31 + next;
    }

    private static int slot(int hash) {
        return (hash * SPREAD) >>> 16;
    }

    private static int tail(CharSequence text, int to) {
        return (text.charAt(to - 1) * 31 + text.charAt(to - 2)) & (TAILS - 1);
    }
}
