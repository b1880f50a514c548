package org.gouji.job;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.store.Database;
import org.gouji.store.Pause;
import org.gouji.store.Run;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One run of the nightly consolidation. A run that was killed or failed is taken up again; a run that is alive is left
 * alone.
 */
public final class ConsolidationRun {

    /** How long a database that is lost is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A run that loses its database again and again does not get on. */
    private static final int MOST_LOSSES = 10;

    private final JobSettings settings;
    private final Stages stages;
    private final RunProgress progress;
    private final Clock clock;
    private final boolean isDistributed;
    private final Duration patience;

    ConsolidationRun(JobSettings settings, Stages stages, RunProgress progress, Clock clock, boolean isDistributed) {
        this(settings, stages, progress, clock, isDistributed, PATIENCE);
    }

    private ConsolidationRun(
            JobSettings settings,
            Stages stages,
            RunProgress progress,
            Clock clock,
            boolean isDistributed,
            Duration patience) {
        this.settings = settings;
        this.stages = stages;
        this.progress = progress;
        this.clock = clock;
        this.isDistributed = isDistributed;
        this.patience = patience;
    }

    /** Does a run as the job file says. */
    public static RunResult run(JobSettings settings, RunProgress progress) {
        return new ConsolidationRun(settings, Stages.of(settings), progress, Clock.systemUTC(), false).run();
    }

    /** Does the same run, with its files read by all workers that are there; see {@link WorkerRun}. */
    public static RunResult distribute(JobSettings settings, RunProgress progress) {
        Database.requireServer(settings.database());
        return new ConsolidationRun(settings, Stages.of(settings), progress, Clock.systemUTC(), true).run();
    }

    /** The same run that waits only so long for a database that is gone. */
    ConsolidationRun withPatience(Duration time) {
        return new ConsolidationRun(settings, stages, progress, clock, isDistributed, time);
    }

    /**
     * A run that loses its database takes itself up again as the next one would: what was stored stays, the rest is done
     * again.
     */
    RunResult run() {
        new InboxListing(settings.folders().inbox()).requireFolder();
        OutputFolder.requireWritable(settings.folders().output());
        settings.watch().requireWritable();
        for (int losses = 0; ; losses++) {
            try (Database database = losses == 0 ? Database.open(settings.database()) : openAgain()) {
                return run(database);
            } catch (OperatorException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!Database.isLost(e)) {
                    throw e;
                }
                if (losses == MOST_LOSSES || !Database.isOnServer(settings.database())) {
                    throw Refusal.at(settings.database(), "database.lost", Map.of(), e);
                }
                progress.says(RunNotice.DATABASE_LOST, patience.toSeconds());
            }
        }
    }

    /** A server that is started anew is back soon, and then it still has to notice that our lock is nobody's. */
    private Database openAgain() {
        long begun = System.nanoTime();
        while (true) {
            try {
                return Database.open(settings.database());
            } catch (OperatorException e) {
                if (System.nanoTime() - begun > patience.toNanos()) {
                    throw Refusal.at(settings.database(), "database.lost", Map.of(), e);
                }
                Pause.shortly("the database");
            } catch (RuntimeException e) {
                if (!Database.isLost(e) || System.nanoTime() - begun > patience.toNanos()) {
                    throw e;
                }
                Pause.shortly("the database");
            }
        }
    }

    private RunResult run(Database database) {
        Store store = Store.of(database.dataSource());
        if (database.isShared()) {
            // Workers may still read for the run that was killed.
            store.partitions().revoke();
        }
        RunContext context = new RunContext(settings, nextRun(store), stages.fingerprint(), isDistributed, clock);
        RunLog log = new RunLog(context.run(), progress);
        try (ConfigurableApplicationContext spring = start(database, context, log)) {
            log.begins();
            JobExecution execution = execute(spring, context, log);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                RuntimeException failure = failure(execution);
                log.fails(failure);
                if (!Database.isLost(failure)) {
                    store.runs().start(context.entry(RunState.FAILED));
                    CountyStatus.of(settings, store).ifPresent(status -> tell(spring, status, log));
                }
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
                forgetUnbegun(repository, parameters);
                return operator.start(job, parameters);
            }
            settle(repository, last);
            log.says(dead.isEmpty() ? RunNotice.RESTARTED : RunNotice.RECOVERED, context.run());
            return operator.restart(last);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refuses to run the job.", e);
        }
    }

    /**
     * The framework enters a job in one transaction and its first execution in another, and refuses a job that was killed
     * between them. Nothing was done in it.
     */
    private static void forgetUnbegun(JobRepository repository, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(ConsolidationJob.NAME, parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    /**
     * The framework does not start again what it could not roll back or could not enter as ended, because the connection was
     * lost. Our own tables say what was done, and the server has rolled back the rest.
     */
    private void settle(JobRepository repository, JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            last.setEndTime(LocalDateTime.now(clock));
            repository.update(last);
        }
    }

    /** What the operator can mend is said in one line; everything else is a bug and keeps its trace. */
    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            if (Database.isLost(failure)) {
                return new IllegalStateException("The database was lost.", failure);
            }
        }
        Throwable first = failures.stream()
                .findFirst()
                .orElse(new IllegalStateException("The job ended as " + execution.getStatus() + "."));
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorException operator) {
                return operator;
            }
        }
        return new IllegalStateException("Run failed.", first);
    }
}
