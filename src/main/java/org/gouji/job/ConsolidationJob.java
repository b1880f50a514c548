package org.gouji.job;

import java.util.function.IntSupplier;
import org.gouji.store.Database;
import org.gouji.store.ReadFile;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import org.gouji.store.StoreConfiguration;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The nightly consolidation. Every step can be done again and then does what is left, so a run that was interrupted
 * starts again at its first step: what came in meanwhile is not left to the next night.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
@Import(StoreConfiguration.class)
class ConsolidationJob {

    static final String NAME = "consolidation";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Database database;
    private final Store store;
    private final RunContext context;
    private final RunProgress progress;
    private final RunLog log;

    ConsolidationJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Database database,
            Store store,
            RunContext context,
            RunLog log) {
        this.repository = repository;
        this.transactions = transactions;
        this.database = database;
        this.store = store;
        this.context = context;
        this.progress = log;
        this.log = log;
    }

    /** What is in the inbox, and which of it has to be looked into. */
    @Bean
    Step scan() {
        InboxScan scan = new InboxScan(store.inbox(), context, progress);
        return counted("scan", () -> {
            store.runs().start(context.entry(RunState.STARTED));
            return scan.scan();
        });
    }

    /** Each of these files read, checked, assigned and stored. Only the storing is done by one thread. */
    @Bean
    Step read(Stages stages, TaskExecutor hands) {
        return context.isDistributed() ? readByWorkers(stages) : readHere(stages, hands);
    }

    /** Outside a transaction, for the workers have to see what is given to them; each partition has one of its own. */
    private Step readByWorkers(Stages stages) {
        DistributedRead distributed = new DistributedRead(store, context, stages, progress);
        return new StepBuilder("read", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            contribution.incrementWriteCount(distributed.read());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .listener(log)
                .allowStartIfComplete(true)
                .build();
    }

    private Step readHere(Stages stages, TaskExecutor hands) {
        JobSettings settings = context.settings();
        int chunk = settings.effort().chunk();
        FileIntake intake = FileIntake.of(settings, stages, context.clock());
        return new StepBuilder("read", repository)
                .<ReadFile, ReadFile>chunk(chunk)
                .transactionManager(transactions)
                .reader(new ReadAhead(
                        new PendingFileReader(store.inbox(), context, chunk),
                        intake::read,
                        hands,
                        settings.effort().threads() == 1 ? 1 : chunk))
                .writer(files -> {
                    database.requireLock();
                    store.submissions().store(context.run(), context.fingerprint(), files.getItems());
                    progress.advances(files.size());
                })
                .listener(log)
                .allowStartIfComplete(true)
                .build();
    }

    /** Who reads files, writes letters and draws pages; with one thread, that of the step. */
    @Bean
    TaskExecutor hands() {
        int threads = context.settings().effort().threads();
        if (threads == 1) {
            return new SyncTaskExecutor();
        }
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(threads);
        executor.setThreadNamePrefix("hand-");
        return executor;
    }

    /** Which version of a unit's report counts. */
    @Bean
    Step effective(Stages stages) {
        return counted("effective", new VersionChoice(store, context, stages.decisions())::choose);
    }

    /** What reports say against those of other years and other units. */
    @Bean
    Step audit(Stages stages) {
        return counted("audit", new Audit(store, context, stages, new CopyAudit(store, stages, context))::audit);
    }

    /** Nothing lost, nothing doubled, and all of it in the journal, before anybody sees a number. */
    @Bean
    Step account(RunJournal journal) {
        Books books = new Books(store.runs(), context);
        return step("account", () -> {
            books.requireBalance();
            journal.enterReceived();
        });
    }

    @Bean
    RunJournal journal(Stages stages) {
        return new RunJournal(store.journal(), context, stages.decisions(), progress);
    }

    /** The county's numbers of each year, and the package of each year whose numbers changed. */
    @Bean
    Step publish(Stages stages, RunJournal journal, TaskExecutor hands) {
        YearPackages packages = new YearPackages(store, stages, context, progress, hands);
        return counted("publish", () -> {
            int versions = packages.publish();
            journal.enterPublished();
            return versions;
        });
    }

    /** What people look at, if any package has changed. */
    @Bean
    Step pages(Stages stages, TaskExecutor hands) {
        return step("pages", () -> new RunPages(store, stages, context.settings(), hands).publish());
    }

    /** Nothing lost, nothing doubled, after all is done. */
    @Bean
    Step close(RunJournal journal) {
        Books books = new Books(store.runs(), context);
        return step("close", () -> {
            books.requireBalance();
            journal.export();
            store.runs().start(context.entry(RunState.COMPLETED));
        });
    }

    @Bean
    Job consolidation(
            Step scan, Step read, Step effective, Step audit, Step account, Step publish, Step pages, Step close) {
        return new JobBuilder(NAME, repository)
                .start(scan)
                .next(read)
                .next(effective)
                .next(audit)
                .next(account)
                .next(publish)
                .next(pages)
                .next(close)
                .build();
    }

    private Step step(String name, Runnable work) {
        return counted(name, () -> {
            work.run();
            return 0;
        });
    }

    /** A step that says how many of what it works on it has done. */
    private Step counted(String name, IntSupplier work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            database.requireLock();
                            contribution.incrementWriteCount(work.getAsInt());
                            database.requireLock();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(log)
                .allowStartIfComplete(true)
                .build();
    }
}
