package fr.quittance.accounts;

import fr.quittance.database.Reach;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Tokens;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links to choose a new password. The database keeps the SHA-256 of their tokens only.
@Component
public class PasswordResets {

    static final Duration LIFE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final Tokens tokens;

    PasswordResets(JdbcClient jdbc, Proofs proofs, Tokens tokens) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.tokens = tokens;
    }

    /// The token of a reset, for the address in its message: `/mot-de-passe/{token}`.
    public String token(UUID reset) {
        return tokens.token("password-reset", reset, 0);
    }

    PasswordReset make(Account account) {
        var proof = proofs.ask(account.establishment(), LIFE);
        var reset = new PasswordReset(account.establishment(), proof.id(), account.id());
        jdbc.sql("""
                insert into accounts.password_reset (establishment, id, account_id, token_sha256)
                values (:establishment, :id, :account, :token)
                """)
                .param("establishment", reset.establishment().value())
                .param("id", reset.id())
                .param("account", reset.account().value())
                .param("token", hash(token(reset.id())))
                .update();
        return reset;
    }

    /// The reset of a token, while it may be used.
    Optional<PasswordReset> find(String token) {
        return Reach.find(() -> behind(token), reset -> reset.establishment().value())
                .filter(it -> proofs.isOpen(it.establishment(), it.id()));
    }

    private Optional<PasswordReset> behind(String token) {
        return jdbc.sql("""
                select establishment, id, account_id
                from accounts.password_reset
                where token_sha256 = :token
                """)
                .param("token", hash(token))
                .query(PasswordResets::read)
                .optional();
    }

    /// Counts a try at the birth date before it is looked at; see [Proofs#tryOnce].
    boolean tryOnce(PasswordReset reset) {
        return proofs.tryOnce(reset.establishment(), reset.id());
    }

    /// Uses this reset up, and every other one of the same account.
    ///
    /// @return whether this one was still open
    boolean use(PasswordReset reset) {
        var open = false;
        for (var id : of(reset)) {
            var used = proofs.use(reset.establishment(), id);
            open = open || (used && id.equals(reset.id()));
        }
        return open;
    }

    /// Every reset of the same account, oldest first, so that two people at once take them in the
    /// same order.
    private List<UUID> of(PasswordReset reset) {
        return jdbc.sql("""
                select id
                from accounts.password_reset
                where establishment = :establishment and account_id = :account
                order by id
                """)
                .param("establishment", reset.establishment().value())
                .param("account", reset.account().value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
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
