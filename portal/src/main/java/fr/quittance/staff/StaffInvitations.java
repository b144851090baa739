package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The invitations that wait for an answer. The database keeps the SHA-256 of their tokens only.
@Component
class StaffInvitations {

    static final Duration LIFE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StaffSecrets secrets;

    StaffInvitations(JdbcClient jdbc, InstantSource clock, StaffSecrets secrets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secrets = secrets;
    }

    /// Makes an invitation; those made before for the same account are closed.
    UUID make(StaffAccount account) {
        close(account);
        var id = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant();
        jdbc.sql("""
                insert into staff.invitation (establishment, id, account_id, token_sha256, created_at, expires_at)
                values (:establishment, :id, :account, :token, :now, :expiresAt)
                """)
                .param("establishment", account.establishment().value())
                .param("id", id)
                .param("account", account.id())
                .param("token", hash(secrets.invitationToken(id)))
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .update();
        return id;
    }

    /// The invitation of a token, while it may be answered.
    Optional<StaffInvitation> find(EstablishmentCode establishment, String token) {
        return jdbc.sql("""
                select establishment, id, account_id, password_hash
                from staff.invitation
                where establishment = :establishment and token_sha256 = :token
                    and used_at is null and expires_at > :now
                """)
                .param("establishment", establishment.value())
                .param("token", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(StaffInvitations::read)
                .optional();
    }

    void keepPassword(StaffInvitation invitation, String hash) {
        jdbc.sql("""
                update staff.invitation
                set password_hash = :hash
                where establishment = :establishment and id = :id and used_at is null
                """)
                .param("establishment", invitation.establishment().value())
                .param("id", invitation.id())
                .param("hash", hash)
                .update();
    }

    /// Closes every invitation of an account.
    void close(StaffAccount account) {
        jdbc.sql("""
                update staff.invitation
                set used_at = :now, password_hash = null
                where establishment = :establishment and account_id = :account and used_at is null
                """)
                .param("establishment", account.establishment().value())
                .param("account", account.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static StaffInvitation read(ResultSet row, int n) throws SQLException {
        return new StaffInvitation(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("password_hash"));
    }

    private static String hash(String token) {
        return Documents.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
