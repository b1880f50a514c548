package org.gouji.recognise;

/**
 * A stretch of a document that means one thing.
 *
 * @param term the spelling of a label, -1 for everything else
 * @param isCut a label that breaks off; a value glued to its label or to other values
 * @param from first character
 * @param to character after the last
 * @param gap what stands before it
 */
record Token(Kind kind, int term, Enumerator enumerator, boolean isCut, int from, int to, byte gap) {

    enum Kind {
        LABEL,
        /** A number or a nothing-entered mark. */
        VALUE,
        /** A cell that is there and empty. */
        EMPTY,
        TEXT,
        /** Of no meaning for the tables: a remark in brackets, a page number, a sentence. */
        NOISE
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
