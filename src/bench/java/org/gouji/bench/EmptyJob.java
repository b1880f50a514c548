package org.gouji.bench;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The least that any job of Spring Boot and Spring Batch over HSQLDB does: a step that does nothing, and a database in a file. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
public class EmptyJob {

    /** Runs once, with its database in the folder that is given. */
    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(EmptyJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Properties properties = new Properties();
        properties.setProperty("empty.database", arguments[0]);
        properties.setProperty("spring.main.banner-mode", "off");
        application.setDefaultProperties(properties);
        try (ConfigurableApplicationContext spring = application.run()) {
            spring.getBean(JobOperator.class).start(spring.getBean(Job.class), new JobParameters());
        }
        System.exit(0);
    }

    @Bean
    DataSource dataSource(org.springframework.core.env.Environment environment) {
        DataSource database = new DriverManagerDataSource(
                "jdbc:hsqldb:file:" + environment.getRequiredProperty("empty.database"), "SA", "");
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-hsqldb.sql")),
                database);
        return database;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    Job job(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder("empty", repository)
                .start(new StepBuilder("nothing", repository)
                        .tasklet((contribution, chunk) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
