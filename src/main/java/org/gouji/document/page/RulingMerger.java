package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts lines together that were drawn in pieces, cell by cell or dot by dot. */
final class RulingMerger {

    /** Pieces of one line may lie this far apart across it. */
    private static final float ACROSS = 1.5f;
    /** Pieces of one line may lie this far apart along it: the gaps of a dotted line. */
    private static final float ALONG = 2.5f;
    /** Shorter than any side of a cell. */
    private static final float SHORTEST = 5;

    private static final Comparator<Ruling> BY_PLACE = (one, other) -> Float.compare(one.at(), other.at());
    private static final Comparator<Ruling> BY_BEGINNING = (one, other) -> Float.compare(one.from(), other.from());

    private RulingMerger() {}

    /** The whole lines of one direction, by their place. */
    static List<Ruling> merge(List<Ruling> pieces, boolean horizontal) {
        List<Ruling> sorted = new ArrayList<>();
        for (Ruling piece : pieces) {
            if (piece.horizontal() == horizontal) {
                sorted.add(piece);
            }
        }
        sorted.sort(BY_PLACE);
        List<Ruling> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > ACROSS) {
                mergeAlong(sorted.subList(from, i), merged);
                from = i;
            }
        }
        return merged;
    }

    private static void mergeAlong(List<Ruling> pieces, List<Ruling> merged) {
        pieces.sort(BY_BEGINNING);
        Ruling open = pieces.get(0);
        for (Ruling piece : pieces.subList(1, pieces.size())) {
            if (piece.from() - open.to() <= ALONG) {
                float at = piece.length() > open.length() ? piece.at() : open.at();
                open = new Ruling(open.horizontal(), at, open.from(), Math.max(open.to(), piece.to()));
            } else {
                addIfLong(open, merged);
                open = piece;
            }
        }
        addIfLong(open, merged);
    }

    private static void addIfLong(Ruling ruling, List<Ruling> merged) {
        if (ruling.length() >= SHORTEST) {
            merged.add(ruling);
        }
    }
}
