package fr.quittance.staff;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often sign-in failed for each address of staff, whether it has an account or not, so that
/// both look the same. Passwords and one-time codes count together.
///
/// A try is counted before it is looked at. The fifth failure in a row closes the address for a
/// minute, each one after it for twice as long, the tenth for a day.
@Component
class StaffFailures {

    static final int FIRST_LOCK = 5;
    static final int LAST_LOCK = 10;
    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StaffFailures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts a try as failed until [#giveBack] or [#clear] says otherwise.
    ///
    /// @return the number of this try, or nothing while the address is closed
    OptionalInt count(EstablishmentCode establishment, WorkEmail email) {
        var now = clock.instant();
        return jdbc
                .sql("""
                insert into staff.sign_in_failure as known (establishment, email_sha256, failures, last_at)
                values (:establishment, :email, 1, :now)
                on conflict (establishment, email_sha256) do update
                set failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end,
                    locked_until = case
                        when known.last_at < :forgotten or known.failures + 1 < :first then null
                        when known.failures + 1 >= :last then cast(:now as timestamptz) + interval '24 hours'
                        else cast(:now as timestamptz)
                            + interval '1 minute' * (1 << (known.failures + 1 - :first)) end,
                    last_at = :now
                where known.locked_until is null or known.locked_until <= :now
                returning failures
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(DAY)))
                .param("first", FIRST_LOCK)
                .param("last", LAST_LOCK)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// Takes back a try that was right, or never looked at; those before it still count.
    void giveBack(EstablishmentCode establishment, WorkEmail email) {
        jdbc.sql("""
                update staff.sign_in_failure
                set failures = greatest(0, failures - 1), locked_until = null
                where establishment = :establishment and email_sha256 = :email
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .update();
    }

    /// Forgets the failures of an address: somebody proved to be its owner.
    void clear(EstablishmentCode establishment, WorkEmail email) {
        jdbc.sql("""
                delete from staff.sign_in_failure
                where establishment = :establishment and email_sha256 = :email
                """)
                .param("establishment", establishment.value())
                .param("email", hash(email))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from staff.sign_in_failure where last_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(DAY)))
                .update();
    }

    private static String hash(WorkEmail email) {
        return Documents.sha256(email.value().getBytes(StandardCharsets.UTF_8));
    }
}
