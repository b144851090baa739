package fr.quittance.accounts;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often sign-in failed for each address, whether it has an account or not, so that both look
/// the same.
///
/// A try is counted before it is looked at: of any number of tries at the same time, five are
/// looked at.
@Component
class SignInFailures {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SignInFailures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts a try as failed until [#clear] says otherwise; the fifth locks.
    ///
    /// @return the number of this try, or nothing when the address is locked
    OptionalInt count(EstablishmentCode establishment, EmailAddress email) {
        var now = clock.instant();
        return jdbc
                .sql("""
                insert into accounts.sign_in_failure as known (establishment, email_sha256, failures, last_at)
                values (:establishment, :email, 1, :now)
                on conflict (establishment, email_sha256) do update
                set failures = case when known.locked_until is not null or known.last_at < :forgotten
                        then 1 else known.failures + 1 end,
                    locked_until = case
                        when known.locked_until is null and known.last_at >= :forgotten and known.failures + 1 >= :limit
                        then cast(:until as timestamptz) end,
                    last_at = :now
                where known.locked_until is null or known.locked_until <= :now
                returning failures
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LOCK)))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .param("limit", LIMIT)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// Forgets the failures of an address: somebody proved to be its owner.
    void clear(EstablishmentCode establishment, EmailAddress email) {
        jdbc.sql("""
                delete from accounts.sign_in_failure
                where establishment = :establishment and email_sha256 = :email
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .update();
    }

    /// Gives a try back that was counted and never looked at.
    void giveBack(EstablishmentCode establishment, EmailAddress email) {
        jdbc.sql("""
                update accounts.sign_in_failure
                set failures = greatest(1, failures - 1), locked_until = null
                where establishment = :establishment and email_sha256 = :email
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.sign_in_failure where last_at < :forgotten")
                .param("forgotten", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private static String hash(EmailAddress email) {
        return Documents.sha256(email.value().getBytes(StandardCharsets.UTF_8));
    }
}
