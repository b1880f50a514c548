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
    TOWNSHIP
}
