package org.gouji.cli;

import java.util.Locale;
import java.util.Map;
import org.gouji.job.RunNotice;
import org.gouji.job.RunProgress;

/** Says on standard error how a run is getting on. */
final class RunReporter implements RunProgress, AutoCloseable {

    private final Terminal terminal;
    private Progress progress = Progress.of(0);

    RunReporter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void says(RunNotice notice, long number) {
        String key = notice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        terminal.complain(terminal.text("run." + key, Map.of("n", Long.toString(number))));
    }

    @Override
    public void begins(long files) {
        terminal.complain(
                files == 0
                        ? terminal.text("run.nothing", Map.of())
                        : terminal.text("run.begins", Map.of("n", Long.toString(files))));
        progress = Progress.of(Math.toIntExact(files));
    }

    @Override
    public void advances(long files) {
        for (long file = 0; file < files; file++) {
            progress.step();
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
