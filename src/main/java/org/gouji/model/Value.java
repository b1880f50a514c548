package org.gouji.model;

import java.math.BigDecimal;

/** What a cell says once read. A blank is not zero, and an unreadable text is kept, never dropped. */
public sealed interface Value {

    /** The state of the cell that holds this value. */
    CellState state();

    /** A number, exactly as printed, in the unit of measure that is printed; never converted. */
    record Amount(BigDecimal number) implements Value {
        @Override
        public CellState state() {
            return CellState.NUMBER;
        }
    }

    /** An empty cell. */
    record Blank() implements Value {
        @Override
        public CellState state() {
            return CellState.BLANK;
        }
    }

    /** A mark that says "nothing entered", such as {@code /}, {@code -} or 无. */
    record Mark(String text) implements Value {
        @Override
        public CellState state() {
            return CellState.MARK;
        }
    }

    /** A text that is no number, or that cannot be assigned; the reason is a message key such as {@code not-a-number}. */
    record Unreadable(String text, String reason) implements Value {
        @Override
        public CellState state() {
            return CellState.UNREADABLE;
        }
    }
}
