package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What devices are asked to sign: 256 random bits, answered once, within five minutes.
@Component
class PasskeyQuestions {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PasskeyQuestions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A question asked.
    ///
    /// @param id names it; the session of the browser keeps it
    /// @param challenge what must come back signed
    record Asked(UUID id, byte[] challenge) {}

    /// Asks.
    ///
    /// @param account whom, when somebody is signed in
    Asked ask(EstablishmentCode establishment, @Nullable UUID account) {
        var challenge = new byte[BYTES];
        random.nextBytes(challenge);
        var asked = new Asked(UuidCreator.getTimeOrderedEpoch(), challenge);
        jdbc.sql("""
                insert into staff.passkey_question (establishment, id, account_id, challenge, expires_at)
                values (:establishment, :id, :account, :challenge, :expiresAt)
                """)
                .param("establishment", establishment.value())
                .param("id", asked.id())
                .param("account", account, Types.OTHER)
                .param("challenge", challenge)
                .param("expiresAt", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return asked;
    }

    /// Takes a question back to check its answer: whatever the answer is worth, there will be no
    /// second one.
    ///
    /// @return its challenge, unless it was answered, is too old, or was asked somebody else
    Optional<byte[]> take(EstablishmentCode establishment, UUID id, @Nullable UUID account) {
        return jdbc.sql("""
                delete from staff.passkey_question
                where establishment = :establishment and id = :id
                    and account_id is not distinct from cast(:account as uuid)
                returning challenge, expires_at
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .param("account", account, Types.OTHER)
                .query((row, n) ->
                        clock.instant().isBefore(row.getTimestamp("expires_at").toInstant())
                                ? Optional.of(row.getBytes("challenge"))
                                : Optional.<byte[]>empty())
                .optional()
                .flatMap(it -> it);
    }

    void forgetOld() {
        jdbc.sql("delete from staff.passkey_question where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
