package org.gouji.model;

/** What a cell of a form says, before anybody judges it. A blank is never a zero. */
public enum CellState {
    /** A number was read. */
    NUMBER("number"),
    /** The cell is there and empty. */
    BLANK("blank"),
    /** A mark that says "nothing entered": {@code /}, {@code -}, 无. */
    MARK("mark"),
    /** There is text, but it cannot be taken as a number, or cannot be assigned to one cell. */
    UNREADABLE("unreadable"),
    /** The form has this cell, the document does not show it. */
    ABSENT("absent");

    private final String code;

    CellState(String code) {
        this.code = code;
    }

    /** The stable word used in published files. */
    public String code() {
        return code;
    }

    /** The state with this published word. */
    public static CellState ofCode(String code) {
        for (CellState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No cell state has the code " + code + ".");
    }
}
