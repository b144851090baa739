package fr.quittance.books;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything that was written down, read at one instant and never changed.
@Component
public class Tables {

    /// How many violations of one rule are told; more would say nothing more.
    private static final int TOLD = 100;

    /// How old a document may be and still be read again: every paper is read twice in its life.
    private static final Duration RECENT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate oneInstant;

    Tables(DataSource database) {
        jdbc = JdbcClient.create(database);
        oneInstant = new TransactionTemplate(new JdbcTransactionManager(database));
        oneInstant.setReadOnly(true);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// The books of a database, wherever it is.
    public static Tables of(DataSource database) {
        return new Tables(database);
    }

    /// Checks every rule.
    ///
    /// @param grace how long things that take their time may take: a paper, a message, a callback
    /// @return what is wrong, at most 100 of each rule
    public List<Violation> check(Instant now, Duration grace) {
        return oneInstant.execute(status ->
                Rules.all().stream().flatMap(rule -> check(rule, now, grace)).toList());
    }

    private Stream<Violation> check(Rule rule, Instant now, Duration grace) {
        return jdbc
                .sql("select establishment, what from (\n" + rule.sql() + "\n) wrong order by 1, 2 limit " + TOLD)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("settled", now.minus(grace).atOffset(ZoneOffset.UTC))
                .param("since", now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Violation(
                        rule.file(), rule.sentence(), row.getString("establishment"), row.getString("what")))
                .list()
                .stream();
    }

    /// What the portal says that platforms took, for those who know better. Nobody outside knows of the
    /// desk's money.
    List<Taken> taken() {
        return jdbc.sql("""
                select establishment, order_reference, platform_tx_id, amount_cents, currency
                from payments.capture
                where platform <> 'desk'
                """)
                .query((row, n) -> new Taken(
                        row.getString("establishment"),
                        row.getString("order_reference"),
                        row.getString("platform_tx_id"),
                        row.getLong("amount_cents"),
                        row.getString("currency")))
                .list();
    }

    /// The messages that a gateway took.
    ///
    /// @param channel `MAIL` or `SMS`
    List<Sent> sent(String channel) {
        return jdbc.sql("""
                select establishment, id, coalesce(provider_message_id, '') as provider_message_id
                from notices.message
                where channel = :channel and state in ('SENT', 'UNDELIVERED')
                """)
                .param("channel", channel)
                .query((row, n) -> new Sent(
                        row.getString("establishment"), row.getString("id"), row.getString("provider_message_id")))
                .list();
    }

    /// Money as the portal knows it.
    record Taken(String establishment, String order, String transaction, long cents, String currency) {}

    /// A message as the portal knows it.
    record Sent(String establishment, String id, String providerId) {}
}
