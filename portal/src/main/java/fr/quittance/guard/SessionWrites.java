package fr.quittance.guard;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/// How Spring Session reads and writes sessions: a page that only reads asks PostgreSQL for its session once, and
/// tells it nothing.
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    /// The name is the one that Spring Session looks for; nobody else is given it.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    /// Spring Session makes its own repository; everybody is given it so.
    @Bean
    static BeanPostProcessor livingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new LivingSessions<>(sessions) : bean;
            }
        };
    }
}
