package fr.quittance.contacts;

import fr.quittance.database.Reach;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Links;
import fr.quittance.links.Tokens;
import fr.quittance.patients.PresentStay;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links on the labels of stays: a long one for the QR code, ten characters for people who type. Both are derived
/// again each time they are printed (decision 0002); the database keeps their SHA-256 only.
@Component
public class StayLinks {

    private static final String TOKEN = "stay-token";
    private static final String CODE = "stay-code";
    private static final int CODE_LENGTH = 10;

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final InstantSource clock;

    StayLinks(JdbcClient jdbc, Tokens tokens, InstantSource clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What a label carries.
    ///
    /// @param token 32 characters, for an address
    /// @param code ten characters that people type
    public record Printed(String token, String code) {

        /// `K7M4Q-X9TB2`.
        public String readable() {
            return Links.readable(code);
        }

        @Override
        public String toString() {
            return "Printed";
        }
    }

    /// A stay that a link opens.
    ///
    /// @param stay names it
    public record Opened(EstablishmentCode establishment, UUID stay) {}

    /// Makes the link of a stay, unless it has one. Two stays may draw the same code (49 bits): the second draws again.
    void make(EstablishmentCode establishment, PresentStay stay) {
        for (int salt = 0; salt < 10; salt++) {
            insert(establishment, stay.id(), salt);
            if (find(establishment, stay.id()).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("Ten typed codes in a row were taken: the alphabet is too small");
    }

    private void insert(EstablishmentCode establishment, UUID stay, int salt) {
        jdbc.sql("""
                insert into contacts.stay_link (establishment, stay_id, token_sha256, code_sha256, salt, made_at)
                values (:establishment, :stay, :token, :code, :salt, :now)
                on conflict do nothing
                """)
                .param("establishment", establishment.value())
                .param("stay", stay)
                .param("token", sha256(tokens.token(TOKEN, stay, salt)))
                .param("code", sha256(tokens.typedCode(CODE, stay, salt, CODE_LENGTH)))
                .param("salt", salt)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// What to print for a stay, if a link was made for it.
    public Optional<Printed> find(EstablishmentCode establishment, UUID stay) {
        return jdbc.sql("""
                select salt from contacts.stay_link where establishment = :establishment and stay_id = :stay
                """)
                .param("establishment", establishment.value())
                .param("stay", stay)
                .query(Integer.class)
                .optional()
                .map(salt ->
                        new Printed(tokens.token(TOKEN, stay, salt), tokens.typedCode(CODE, stay, salt, CODE_LENGTH)));
    }

    /// The stay of a token or a typed code, whatever its age.
    public Optional<Opened> open(String typed) {
        var cleaned = Links.isToken(typed) ? typed : Links.normalised(typed);
        return Reach.find(
                () -> behind(cleaned), opened -> opened.establishment().value());
    }

    private Optional<Opened> behind(String token) {
        return jdbc.sql("""
                select establishment, stay_id from contacts.stay_link
                where token_sha256 = :hash or code_sha256 = :hash
                """)
                .param("hash", sha256(token))
                .query((row, n) -> new Opened(
                        new EstablishmentCode(row.getString("establishment")), row.getObject("stay_id", UUID.class)))
                .optional();
    }

    /// Forgets the links of stays whose unit was forgotten.
    void forgetOld() {
        jdbc.sql("""
                delete from contacts.stay_link l
                using patients.stay s
                where s.establishment = l.establishment and s.id = l.stay_id and s.unit is null
                """).update();
    }

    private static String sha256(String text) {
        return Documents.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
