package org.gouji.cli;

/** How a command ended, as the calling shell sees it. */
public enum ExitCode {
    /** Nothing to report. */
    CLEAN,
    /** There are findings of severity error. */
    FINDINGS,
    /** The operator must act: wrong arguments, a missing folder, a broken definition file. */
    OPERATOR,
    /** The program itself is at fault. */
    BUG;

    public int code() {
        return switch (this) {
            case CLEAN -> 0;
            case FINDINGS -> 1;
            case OPERATOR -> 2;
            case BUG -> 3;
        };
    }
}
