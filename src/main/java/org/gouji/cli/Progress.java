package org.gouji.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where a person is watching, nothing where the output goes to a file. */
final class Progress implements AutoCloseable {

    /** Set by the launcher, for Java cannot tell whether standard error alone is a terminal. */
    private static final String TERMINAL = "gouji.terminal";

    /** Below so many files there is nothing to watch. */
    private static final int WORTH_WATCHING = 20;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(int steps) {
        if (steps < WORTH_WATCHING || !Boolean.getBoolean(TERMINAL)) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setInitialMax(steps)
                .setTaskName("gouji")
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
