package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.PatientId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one-time codes asked for: ten minutes, five tries, once.
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Challenges(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Challenge challenge) {
        var insert = jdbc.sql("""
                insert into accounts.challenge (
                    establishment, id, purpose, email, mobile, link_id, patient_id, password_hash, birth_date,
                    created_at, expires_at)
                values (:establishment, :id, :purpose, :email, :mobile, :link, :patient, :hash, :birthDate,
                    :createdAt, :expiresAt)
                """)
                .param("establishment", challenge.establishment().value())
                .param("id", challenge.id())
                .param("email", challenge.email().value())
                .param("mobile", challenge.mobile())
                .param("createdAt", Timestamp.from(challenge.createdAt()))
                .param("expiresAt", Timestamp.from(challenge.expiresAt()));
        var complete = switch (challenge.goal()) {
            case Challenge.Goal.OpenAccount open ->
                insert.param("purpose", "FIRST_CONNECTION")
                        .param("link", open.link())
                        .param("patient", open.patient().value())
                        .param("hash", open.passwordHash())
                        .param("birthDate", null);
            case Challenge.Goal.SignIn signIn ->
                insert.param("purpose", "SIGN_IN")
                        .param("link", null)
                        .param("patient", null)
                        .param("hash", null)
                        .param("birthDate", Date.valueOf(signIn.birthDate()));
        };
        complete.update();
    }

    Optional<Challenge> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                select establishment, id, purpose, email, mobile, link_id, patient_id, password_hash, birth_date,
                    created_at, expires_at
                from accounts.challenge
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Challenges::read)
                .optional();
    }

    /// Counts a try before the code is looked at.
    ///
    /// @return whether this try may be looked at: not used, not expired, fewer than five tries
    boolean tryOnce(Challenge challenge) {
        return jdbc.sql("""
                update accounts.challenge
                set tries = tries + 1
                where establishment = :establishment and id = :id
                    and used_at is null and expires_at > :now and tries < :limit
                """)
                        .param("establishment", challenge.establishment().value())
                        .param("id", challenge.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("limit", TRIES)
                        .update()
                == 1;
    }

    /// Ends a challenge: its code was given, or another one was sent.
    ///
    /// @return whether it was still open
    boolean use(Challenge challenge) {
        return jdbc.sql("""
                update accounts.challenge
                set used_at = :now
                where establishment = :establishment and id = :id and used_at is null
                """)
                        .param("establishment", challenge.establishment().value())
                        .param("id", challenge.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.challenge where expires_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Challenge read(ResultSet row, int n) throws SQLException {
        return new Challenge(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                goal(row),
                new EmailAddress(row.getString("email")),
                row.getString("mobile"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Challenge.Goal goal(ResultSet row) throws SQLException {
        var purpose = row.getString("purpose");
        return switch (purpose) {
            case "FIRST_CONNECTION" ->
                new Challenge.Goal.OpenAccount(
                        row.getObject("link_id", UUID.class),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getString("password_hash"));
            case "SIGN_IN" -> new Challenge.Goal.SignIn(row.getObject("birth_date", LocalDate.class));
            default -> throw new IllegalStateException("Unknown purpose of challenge: " + purpose);
        };
    }
}
