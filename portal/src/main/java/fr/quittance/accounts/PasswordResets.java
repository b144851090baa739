package fr.quittance.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Tokens;
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

/// The links to choose a new password. The database keeps the SHA-256 of their tokens only.
@Component
public class PasswordResets {

    static final Duration LIFE = Duration.ofMinutes(30);
    static final int TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Tokens tokens;

    PasswordResets(JdbcClient jdbc, InstantSource clock, Tokens tokens) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokens = tokens;
    }

    /// The token of a reset, for the address in its message: `/mot-de-passe/{token}`.
    public String token(UUID reset) {
        return tokens.token("password-reset", reset, 0);
    }

    PasswordReset make(Account account) {
        var reset = new PasswordReset(account.establishment(), UuidCreator.getTimeOrderedEpoch(), account.id());
        var now = clock.instant();
        jdbc.sql("""
                insert into accounts.password_reset (
                    establishment, id, account_id, token_sha256, created_at, expires_at)
                values (:establishment, :id, :account, :token, :now, :expiresAt)
                """)
                .param("establishment", reset.establishment().value())
                .param("id", reset.id())
                .param("account", reset.account().value())
                .param("token", hash(token(reset.id())))
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .update();
        return reset;
    }

    /// The reset of a token, while it may be used.
    Optional<PasswordReset> find(String token) {
        return jdbc.sql("""
                select establishment, id, account_id
                from accounts.password_reset
                where token_sha256 = :token and used_at is null and expires_at > :now and tries < :limit
                """)
                .param("token", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", TRIES)
                .query(PasswordResets::read)
                .optional();
    }

    /// Counts a try at the birth date before it is looked at.
    ///
    /// @return whether it may be looked at
    boolean tryOnce(PasswordReset reset) {
        return jdbc.sql("""
                update accounts.password_reset
                set tries = tries + 1
                where establishment = :establishment and id = :id
                    and used_at is null and expires_at > :now and tries < :limit
                """)
                        .param("establishment", reset.establishment().value())
                        .param("id", reset.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("limit", TRIES)
                        .update()
                == 1;
    }

    /// Uses this reset up, and every other one of the same account.
    ///
    /// @return whether this one was still open
    boolean use(PasswordReset reset) {
        return jdbc.sql("""
                update accounts.password_reset
                set used_at = :now
                where establishment = :establishment and account_id = :account and used_at is null
                returning id
                """)
                .param("establishment", reset.establishment().value())
                .param("account", reset.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .contains(reset.id());
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.password_reset where expires_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static PasswordReset read(ResultSet row, int n) throws SQLException {
        return new PasswordReset(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)));
    }

    private static String hash(String token) {
        return Documents.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
