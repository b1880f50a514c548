package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/** What the alignment works on: a label, an unknown word before figures, or a run of figures. */
final class Item {

    enum Kind {
        LABEL,
        /** A word that no form knows, right before a run. */
        UNKNOWN,
        /** Values and empty cells with nothing between them. */
        RUN
    }

    final Kind kind;
    /** The label or word; for a run its first token. */
    final Token token;
    /** The tokens of a run; empty for a label. */
    final List<Token> run;
    /** How many of a run are not empty cells. */
    private int filled;

    Item(Kind kind, Token token) {
        this.kind = kind;
        this.token = token;
        this.run = kind == Kind.RUN ? new ArrayList<>(8) : List.of();
    }

    void add(Token value) {
        run.add(value);
        if (value.is(Token.Kind.VALUE)) {
            filled++;
        }
    }

    boolean isLabel() {
        return kind == Kind.LABEL;
    }

    boolean isRun() {
        return kind == Kind.RUN;
    }

    int filled() {
        return filled;
    }

    int size() {
        return run.size();
    }
}
