package org.gouji.form;

/** How far a number of one edition may be compared with that of another. */
public enum Comparability {
    /** Both count the same. */
    EXACT,
    /** Both count nearly the same; a difference may come from the definition. */
    APPROXIMATE,
    /** One took the place of the other and counts something else. */
    NOT_COMPARABLE
}
