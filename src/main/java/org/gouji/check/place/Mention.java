package org.gouji.check.place;

import java.util.List;

/**
 * A stretch of text that is the name of a county or township.
 *
 * @param areas the counties that have this name or a township of this name
 */
record Mention(int from, int to, NameKind kind, List<Area> areas) {

    Mention {
        areas = List.copyOf(areas);
    }

    boolean isInside(Mention other) {
        return other.from <= from && to <= other.to;
    }
}
