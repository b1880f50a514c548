package org.gouji.recognise;

/** What stands between two characters of a document, from nothing to a new line. */
final class Gap {

    static final byte NONE = 0;
    static final byte SPACE = 1;
    static final byte CELL = 2;
    static final byte LINE = 3;

    private Gap() {}
}
