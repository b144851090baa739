package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.PatientId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one-time codes asked for at the doors of the space: ten minutes.
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Proofs proofs;

    Challenges(JdbcClient jdbc, Proofs proofs) {
        this.jdbc = jdbc;
        this.proofs = proofs;
    }

    /// Asks for a code, which will do what the goal says.
    Challenge ask(EstablishmentCode establishment, Challenge.Goal goal, EmailAddress email, @Nullable String mobile) {
        var proof = proofs.ask(establishment, LIFE);
        var challenge =
                new Challenge(establishment, proof.id(), goal, email, mobile, proof.createdAt(), proof.expiresAt());
        add(challenge);
        return challenge;
    }

    private void add(Challenge challenge) {
        var insert = jdbc.sql("""
                insert into accounts.challenge (
                    establishment, id, purpose, email, mobile, link_id, patient_id, password_hash, birth_date)
                values (:establishment, :id, :purpose, :email, :mobile, :link, :patient, :hash, :birthDate)
                """)
                .param("establishment", challenge.establishment().value())
                .param("id", challenge.id())
                .param("email", challenge.email().value())
                .param("mobile", challenge.mobile());
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
                from accounts.challenge join accounts.proof using (establishment, id)
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Challenges::read)
                .optional();
    }

    /// Counts a try before the code is looked at; see [Proofs#tryOnce].
    boolean tryOnce(Challenge challenge) {
        return proofs.tryOnce(challenge.establishment(), challenge.id());
    }

    /// Ends a challenge; see [Proofs#use].
    boolean use(Challenge challenge) {
        return proofs.use(challenge.establishment(), challenge.id());
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
