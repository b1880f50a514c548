package org.gouji.job;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.store.Database;
import org.gouji.store.Run;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One run of the nightly consolidation. A run that was killed or failed is taken up again; a run that is alive is left
 * alone.
 */
public final class ConsolidationRun {

    private final JobSettings settings;
    private final Stages stages;
    private final RunProgress progress;
    private final Clock clock;

    ConsolidationRun(JobSettings settings, Stages stages, RunProgress progress, Clock clock) {
        this.settings = settings;
        this.stages = stages;
        this.progress = progress;
        this.clock = clock;
    }

    /** Does a run as the job file says. */
    public static RunResult run(JobSettings settings, RunProgress progress) {
        return new ConsolidationRun(settings, Stages.of(settings), progress, Clock.systemUTC()).run();
    }

    RunResult run() {
        new InboxListing(settings.folders().inbox()).requireFolder();
        OutputFolder.requireWritable(settings.folders().output());
        settings.watch().requireWritable();
        try (Database database = Database.open(settings.database())) {
            return run(database);
        }
    }

    private RunResult run(Database database) {
        Store store = Store.of(database.dataSource());
        RunContext context = new RunContext(settings, nextRun(store), stages.fingerprint(), clock);
        RunLog log = new RunLog(context.run(), progress);
        try (ConfigurableApplicationContext spring = start(database, context, log)) {
            log.begins();
            JobExecution execution = execute(spring, context, log);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                RuntimeException failure = failure(execution);
                log.fails(failure);
                store.runs().start(context.entry(RunState.FAILED));
                CountyStatus.of(settings, store).ifPresent(status -> tell(spring, status, log));
                throw failure;
            }
            CountyStatus status = CountyStatus.of(settings, store).orElseThrow();
            if (status.slowness() > 0) {
                log.says(RunNotice.SLOW, status.slowness());
            }
            tell(spring, status, log);
            log.ends(status);
            return new RunResult(status, settings.folders().output());
        }
    }

    /** What is published is published, whether anybody can be told or not. */
    private void tell(ConfigurableApplicationContext spring, CountyStatus status, RunLog log) {
        if (settings.watch().hasMetrics()) {
            try {
                spring.getBean(RunMetrics.class).write(status);
            } catch (IOException e) {
                log.says(RunNotice.UNWATCHED, 1);
            }
        }
    }

    /** An unfinished run keeps its number and its books. */
    private long nextRun(Store store) {
        Optional<Run> last = store.runs().last();
        last.filter(run -> !run.job().equals(settings.name())).ifPresent(run -> {
            throw Refusal.at(settings.database(), "job.other-job", Map.of("job", run.job(), "name", settings.name()));
        });
        return last.map(run -> run.state() == RunState.COMPLETED ? run.id() + 1 : run.id())
                .orElse(1L);
    }

    private ConfigurableApplicationContext start(Database database, RunContext context, RunLog log) {
        SpringApplication application = new SpringApplication(ConsolidationJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(RunLog.properties(settings.watch()));
        application.addInitializers((GenericApplicationContext spring) -> {
            spring.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
            spring.registerBean(RunContext.class, () -> context);
            spring.registerBean(Stages.class, () -> stages);
            spring.registerBean(RunLog.class, () -> log);
            if (settings.watch().hasMetrics()) {
                spring.registerBean(RunMetrics.class, () -> new RunMetrics(settings.watch()));
                spring.registerBean(
                        ObservationRegistry.class,
                        () -> spring.getBean(RunMetrics.class).observations());
            }
        });
        return application.run();
    }

    private JobExecution execute(ConfigurableApplicationContext spring, RunContext context, RunLog log) {
        JobOperator operator = spring.getBean(JobOperator.class);
        JobRepository repository = spring.getBean(JobRepository.class);
        Job job = spring.getBean(Job.class);
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", context.run()).toJobParameters();
        // The lock is ours, so whatever claims to be running is dead.
        List<JobExecution> dead = repository.findRunningJobExecutions(ConsolidationJob.NAME).stream()
                .sorted(Comparator.comparing(JobExecution::getId))
                .toList();
        dead.forEach(operator::recover);
        JobExecution last = repository.getLastJobExecution(ConsolidationJob.NAME, parameters);
        try {
            if (last == null) {
                return operator.start(job, parameters);
            }
            log.says(dead.isEmpty() ? RunNotice.RESTARTED : RunNotice.RECOVERED, context.run());
            return operator.restart(last);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refuses to run the job.", e);
        }
    }

    /** What the operator can mend is said in one line; everything else is a bug and keeps its trace. */
    private RuntimeException failure(JobExecution execution) {
        Throwable first = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElse(new IllegalStateException("The job ended as " + execution.getStatus() + "."));
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorException operator) {
                return operator;
            }
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof NonTransientDataAccessResourceException) {
                return Refusal.at(settings.database(), "database.lost", Map.of(), cause);
            }
        }
        return new IllegalStateException("Run failed.", first);
    }
}
