package fr.quittance.accounts;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often sign-in failed: for each address, whether it has an account or not, so that both look
/// the same; for each network; and for everybody together.
///
/// A try is counted before it is looked at: of any number of tries at the same time, as many as the
/// limit are looked at. The failure that reaches the limit locks for one minute, each later one
/// twice as long as the one before, up to an hour (reliability, §2.4).
@Component
class FailedSignIns {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FailedSignIns(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is counted.
    enum Scope {
        /// Tries at an address by password.
        PASSWORD,
        /// Tries at an address by somebody who gave the code sent to its mailbox.
        MAILBOX,
        /// Tries from a network.
        NETWORK,
        /// All tries at a hospital.
        EVERYBODY
    }

    /// How a scope is counted.
    ///
    /// @param limit the failure that locks for the first time
    /// @param lockedAt the failure that locks for a day
    /// @param quiet failures are forgotten when the last is older
    /// @param window failures are forgotten when the first is older
    record Rule(int limit, int lockedAt, Duration quiet, Duration window) {

        /// An address: five in a row, and a day at the tenth.
        static final Rule ADDRESS = new Rule(5, 10, DAY, Duration.ofDays(36_500));

        /// Many people together, some of whom are always wrong: so many an hour.
        static Rule crowd(int anHour) {
            return new Rule(anHour, Integer.MAX_VALUE, DAY, Duration.ofHours(1));
        }
    }

    /// Counts a try as failed until [#clear] or [#giveBack] says otherwise.
    ///
    /// @param who an address, a network
    /// @return the number of this try, or nothing when it is locked
    OptionalInt count(EstablishmentCode establishment, Scope scope, String who, Rule rule) {
        var now = clock.instant();
        return jdbc
                .sql("""
                insert into accounts.failed_sign_in as known (
                    establishment, scope, who_sha256, failures, since, last_at, locked_until)
                values (:establishment, :scope, :who, 1, :now, :now, null)
                on conflict (establishment, scope, who_sha256) do update
                set failures = case when known.last_at <= :quiet or known.since <= :window
                        then 1 else known.failures + 1 end,
                    since = case when known.last_at <= :quiet or known.since <= :window
                        then excluded.since else known.since end,
                    locked_until = case
                        when known.last_at <= :quiet or known.since <= :window then null
                        when known.failures + 1 >= :lockedAt then excluded.last_at + interval '1 day'
                        when known.failures + 1 >= :limit then excluded.last_at
                            + least(60, power(2, least(6, known.failures + 1 - :limit))) * interval '1 minute' end,
                    last_at = excluded.last_at
                where known.locked_until is null or known.locked_until <= excluded.last_at
                returning failures
                """)
                .param("establishment", establishment.value())
                .param("scope", scope.name())
                .param("who", hash(who))
                .param("now", Timestamp.from(now))
                .param("limit", rule.limit())
                .param("lockedAt", rule.lockedAt())
                .param("quiet", Timestamp.from(now.minus(rule.quiet())))
                .param("window", Timestamp.from(now.minus(rule.window())))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// Until when nothing is looked at, if it is locked.
    Optional<Instant> lockedUntil(EstablishmentCode establishment, Scope scope, String who) {
        return jdbc.sql("""
                select locked_until
                from accounts.failed_sign_in
                where establishment = :establishment and scope = :scope and who_sha256 = :who and locked_until > :now
                """)
                .param("establishment", establishment.value())
                .param("scope", scope.name())
                .param("who", hash(who))
                .param("now", Timestamp.from(clock.instant()))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// Forgets the failures of an address: somebody proved to be its owner.
    void clear(EstablishmentCode establishment, Scope scope, String who) {
        jdbc.sql("""
                delete from accounts.failed_sign_in
                where establishment = :establishment and scope = :scope and who_sha256 = :who
                """)
                .param("establishment", establishment.value())
                .param("scope", scope.name())
                .param("who", hash(who))
                .update();
    }

    /// Gives a try back that was right, or never looked at, with the lock it set.
    void giveBack(EstablishmentCode establishment, Scope scope, String who, Rule rule) {
        jdbc.sql("""
                update accounts.failed_sign_in
                set failures = greatest(0, failures - 1),
                    locked_until = case when failures > :limit then locked_until end
                where establishment = :establishment and scope = :scope and who_sha256 = :who
                """)
                .param("establishment", establishment.value())
                .param("scope", scope.name())
                .param("who", hash(who))
                .param("limit", rule.limit())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.failed_sign_in where last_at < :forgotten")
                .param("forgotten", Timestamp.from(clock.instant().minus(DAY)))
                .update();
    }

    private static String hash(String who) {
        return Documents.sha256(who.getBytes(StandardCharsets.UTF_8));
    }
}
