package org.gouji.check.place;

/** How far a name can be taken for a place. */
enum NameKind {
    /** A county without its suffix. */
    STEM,
    /** A county with its suffix. */
    COUNTY,
    /** A county whose name also comes up by chance, as in 更新和县级平台. */
    LOOSE_COUNTY,
    /** A township that has no namesake in the country. */
    TOWNSHIP,
    /** A township whose name alone tells no place; a body may be called so all the same. */
    COMMON_TOWNSHIP;

    /** Whether the name tells of a place wherever it stands. */
    boolean tellsPlaces() {
        return this != COMMON_TOWNSHIP;
    }

    boolean isTownship() {
        return this == TOWNSHIP || this == COMMON_TOWNSHIP;
    }
}
