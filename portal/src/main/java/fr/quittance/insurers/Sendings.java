package fr.quittance.insurers;

import fr.quittance.database.Reach;
import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.links.Tokens;
import fr.quittance.receipts.ReceiptKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The packs sent to mutuelles. Looking at one changes nothing; only [#opened] counts.
@Component
public class Sendings {

    private static final String TOKEN = "insurer-pack";
    private static final String SELECT = """
            select establishment, id, invoice_id, kind, version, document_id, insurer, email, member_number,
                sent_at, expires_at, revoked_at, opened_at
            from insurers.sending
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Tokens tokens;

    Sendings(JdbcClient jdbc, InstantSource clock, Tokens tokens) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokens = tokens;
    }

    /// Adds a sending, unless this version went to this address already (I15), even if it was taken
    /// back since.
    ///
    /// @return whether it was added
    boolean add(Sending sending) {
        return jdbc.sql("""
                insert into insurers.sending (
                    establishment, id, invoice_id, kind, version, document_id, insurer, email, member_number,
                    token_sha256, sent_at, expires_at)
                values (
                    :establishment, :id, :invoice, :kind, :version, :document, :insurer, :email, :member,
                    :token, :sentAt, :expiresAt)
                on conflict (establishment, invoice_id, email, kind, version) do nothing
                """)
                        .param("establishment", sending.establishment().value())
                        .param("id", sending.id())
                        .param("invoice", sending.invoice().value())
                        .param("kind", sending.kind().name())
                        .param("version", sending.version())
                        .param("document", sending.document().value())
                        .param("insurer", sending.to().insurer())
                        .param("email", sending.to().email())
                        .param("member", sending.to().memberNumber())
                        .param("token", sha256(token(sending)))
                        .param("sentAt", Timestamp.from(sending.sentAt()))
                        .param("expiresAt", Timestamp.from(sending.expiresAt()))
                        .update()
                == 1;
    }

    /// The token of a sending's link, 192 bits; derived, never stored.
    public String token(Sending sending) {
        return tokens.token(TOKEN, sending.id(), 0);
    }

    /// What a token opens.
    public SendingCheck check(String token) {
        return Reach.find(
                        () -> behind(token), sending -> sending.establishment().value())
                .map(this::check)
                .orElseGet(SendingCheck.Unknown::new);
    }

    private Optional<Sending> behind(String token) {
        return jdbc.sql(SELECT + "where token_sha256 = :token")
                .param("token", sha256(token))
                .query(Sendings::read)
                .optional();
    }

    /// Whether a sending still opens its pack.
    public SendingCheck check(Sending sending) {
        if (sending.revokedAt() != null) {
            return new SendingCheck.Revoked(sending);
        }
        return clock.instant().isBefore(sending.expiresAt())
                ? new SendingCheck.Open(sending)
                : new SendingCheck.Expired(sending);
    }

    public Optional<Sending> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql(SELECT + "where establishment = :establishment and id = :id")
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Sendings::read)
                .optional();
    }

    /// The sendings of an invoice, newest first.
    public List<Sending> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and invoice_id = :invoice
                order by sent_at desc, id desc
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Sendings::read)
                .list();
    }

    /// Counts that somebody at the mutuelle opened the pack.
    ///
    /// @return whether it could still be opened
    boolean opened(Sending sending) {
        return jdbc.sql("""
                update insurers.sending
                set opened_at = coalesce(opened_at, :now), openings = openings + 1
                where establishment = :establishment and id = :id and revoked_at is null and expires_at > :now
                """)
                        .param("establishment", sending.establishment().value())
                        .param("id", sending.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Takes a sending of an invoice back.
    ///
    /// @return whether it was there and not taken back before
    boolean revoke(EstablishmentCode establishment, InvoiceId invoice, UUID id) {
        return jdbc.sql("""
                update insurers.sending
                set revoked_at = :now
                where establishment = :establishment and id = :id and invoice_id = :invoice and revoked_at is null
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("invoice", invoice.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Sending read(ResultSet row, int n) throws SQLException {
        return new Sending(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                ReceiptKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new Sending.Recipient(row.getString("insurer"), row.getString("email"), row.getString("member_number")),
                Objects.requireNonNull(instant(row, "sent_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "revoked_at"),
                instant(row, "opened_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String sha256(String text) {
        return Documents.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
