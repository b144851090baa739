package fr.quittance.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody must bring back to prove who they are, a code or the link of a message: good for a
/// while, for five tries, once.
///
/// What each of them proves is kept by [Challenges], [ContactCodes] and [PasswordResets].
@Component
class Proofs {

    static final int TRIES = 5;

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Proofs(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A proof just asked for.
    record Proof(UUID id, Instant createdAt, Instant expiresAt) {}

    Proof ask(EstablishmentCode establishment, Duration life) {
        var now = clock.instant();
        var proof = new Proof(UuidCreator.getTimeOrderedEpoch(), now, now.plus(life));
        jdbc.sql("""
                insert into accounts.proof (establishment, id, created_at, expires_at)
                values (:establishment, :id, :createdAt, :expiresAt)
                """)
                .param("establishment", establishment.value())
                .param("id", proof.id())
                .param("createdAt", Timestamp.from(proof.createdAt()))
                .param("expiresAt", Timestamp.from(proof.expiresAt()))
                .update();
        return proof;
    }

    /// Whether it may be tried still.
    boolean isOpen(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                select count(*) from accounts.proof
                where establishment = :establishment and id = :id
                    and used_at is null and expires_at > :now and tries < :limit
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("limit", TRIES)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// Counts a try before the answer is looked at.
    ///
    /// @return whether this try may be looked at: not used, not expired, fewer than five tries
    boolean tryOnce(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                update accounts.proof
                set tries = tries + 1
                where establishment = :establishment and id = :id
                    and used_at is null and expires_at > :now and tries < :limit
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("limit", TRIES)
                        .update()
                == 1;
    }

    /// Ends a proof: it served, or another one takes its place.
    ///
    /// @return whether it was still open
    boolean use(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                update accounts.proof
                set used_at = :now
                where establishment = :establishment and id = :id and used_at is null
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Forgets what has long served or expired, with what it proved.
    void forgetOld() {
        jdbc.sql("delete from accounts.proof where expires_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
