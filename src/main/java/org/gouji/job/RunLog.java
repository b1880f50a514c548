package org.gouji.job;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gouji.model.OperatorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a run did, as events for machines: when it began, each step with its time, each notice, how it ended. Events hold
 * numbers and words of the program, never a text out of a report or a setting, so that the log may be sent anywhere.
 */
final class RunLog implements RunProgress, StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
    private static final String CONFIGURATION = "classpath:logback-log.xml";
    private static final String RUN = "gouji.run";

    private final long run;
    private final RunProgress operator;
    private long stepBegan;

    /** Tells the operator, too. */
    RunLog(long run, RunProgress operator) {
        this.run = run;
        this.operator = operator;
    }

    /** What Spring Boot has to be told for a log file in the format of the Elastic Common Schema. */
    static Map<String, Object> properties(Watch watch) {
        return watch.hasLog()
                ? Map.of(
                        "logging.config",
                        CONFIGURATION,
                        "logging.file.name",
                        watch.log().toString(),
                        "logging.structured.format.file",
                        "ecs")
                : Map.of();
    }

    void begins() {
        event().log("Run begun.");
    }

    @Override
    public void beforeStep(StepExecution step) {
        stepBegan = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        // Spring Batch enters the end of a step only after this.
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stepBegan);
        event().addKeyValue("gouji.step", step.getStepName())
                .addKeyValue("gouji.state", step.getStatus().name().toLowerCase(Locale.ROOT))
                .addKeyValue("gouji.milliseconds", millis)
                .addKeyValue("gouji.count", step.getWriteCount())
                .log("Step ended.");
        return step.getExitStatus();
    }

    @Override
    public void says(RunNotice notice, long number) {
        event().addKeyValue("gouji.notice", notice.name().toLowerCase(Locale.ROOT))
                .addKeyValue("gouji.number", number)
                .log("Notice.");
        operator.says(notice, number);
    }

    @Override
    public void begins(long files) {
        event().addKeyValue("gouji.files", files).log("Files to be read.");
        operator.begins(files);
    }

    @Override
    public void advances(long files) {
        operator.advances(files);
    }

    void ends(CountyStatus status) {
        event().addKeyValue("gouji.state", "completed")
                .addKeyValue("gouji.errors", status.errors())
                .addKeyValue("gouji.found", status.counts().found())
                .addKeyValue("gouji.read", status.counts().read())
                .addKeyValue("gouji.rejected", status.counts().rejected())
                .log("Run ended.");
    }

    /** Not what the failure says, for the message of a database may hold a name out of a report. */
    void fails(RuntimeException failure) {
        Throwable cause =
                failure instanceof OperatorException || failure.getCause() == null ? failure : failure.getCause();
        LOG.atError()
                .addKeyValue(RUN, run)
                .addKeyValue("gouji.state", "failed")
                .addKeyValue("gouji.failure", cause.getClass().getName())
                .log("Run failed.");
    }

    private LoggingEventBuilder event() {
        return LOG.atInfo().addKeyValue(RUN, run);
    }
}
