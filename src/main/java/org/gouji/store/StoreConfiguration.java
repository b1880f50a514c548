package org.gouji.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The store of an open {@link Database}. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    /** Closed with its database, not with the Spring context. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Store store(DataSource dataSource) {
        return Store.of(dataSource);
    }
}
