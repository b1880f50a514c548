package org.gouji.recognise;

/** How well a run of figures fits a row with so many cells. */
enum RunFit {
    /** As many figures as cells. */
    EXACT(60),
    /** As many cells as expected, some of them empty. */
    WITH_EMPTY(45),
    /** Enough cells, all of them empty. */
    ALL_EMPTY(40),
    /** One string of digits, as many as there are cells, right behind the label. */
    GLUED(40),
    /** Nothing is shown. */
    NOTHING(0),
    /** The count does not fit. */
    MISFIT(10);

    private final int gain;

    RunFit(int gain) {
        this.gain = gain;
    }

    int gain() {
        return gain;
    }

    static RunFit of(Item run, int cells) {
        int filled = run.filled();
        if (filled == cells) {
            return EXACT;
        }
        if (filled == 0) {
            return run.size() >= cells ? ALL_EMPTY : NOTHING;
        }
        if (filled < cells && run.size() >= cells) {
            return WITH_EMPTY;
        }
        return isGlued(run, cells) ? GLUED : MISFIT;
    }

    private static boolean isGlued(Item run, int cells) {
        if (run.filled() != 1 || cells < 2) {
            return false;
        }
        for (Token token : run.run) {
            if (token.is(Token.Kind.VALUE)) {
                return token.isCut() && token.to() - token.from() == cells;
            }
        }
        return false;
    }
}
