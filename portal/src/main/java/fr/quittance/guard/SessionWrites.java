package fr.quittance.guard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down that a session is alive once a minute, not at each page: a write is a wait for the
/// disk, and pages that only read then wait for none. A session so ends up to a minute before its
/// time, never after it.
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    /// Spring Session's own update, with its six parameters in its order, where something else than the time changed
    /// or the time is a minute old.
    private static final String UPDATE = """
            with now_known (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, id) as (
                values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
            update %TABLE_NAME% as known
            set session_id = now_known.session_id,
                last_access_time = now_known.last_access_time,
                max_inactive_interval = now_known.max_inactive_interval,
                expiry_time = now_known.expiry_time,
                principal_name = now_known.principal_name
            from now_known
            where known.primary_id = now_known.id
                and (known.session_id <> now_known.session_id
                    or known.max_inactive_interval <> now_known.max_inactive_interval
                    or known.principal_name is distinct from now_known.principal_name
                    or now_known.last_access_time - known.last_access_time >= 60000)
            """;

    /// The name is the one that Spring Session looks for; nobody else is given it.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
