package fr.quittance.links;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.database.Reach;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links and typed codes that were sent. Opening one changes nothing, however often a mail scanner does it.
@Component
public class Links {

    private static final String TOKEN = "link-token";
    private static final String CODE = "link-code";
    private static final int CODE_LENGTH = 10;
    private static final int BIRTH_DATE_TRIES = 3;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Tokens tokens;
    private final LinkSettings settings;

    Links(JdbcClient jdbc, InstantSource clock, Tokens tokens, LinkSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokens = tokens;
        this.settings = settings;
    }

    /// Makes a link to an invoice for one message.
    public Link make(Invoice invoice, Link.Channel channel) {
        var now = clock.instant();
        var link = new Link(
                invoice.establishment(),
                UuidCreator.getTimeOrderedEpoch(),
                invoice.id(),
                channel,
                expiry(invoice, now),
                null,
                null);
        for (int salt = 0; salt < 10; salt++) {
            if (insert(link, salt, now)) {
                return link;
            }
        }
        throw new IllegalStateException("Ten typed codes in a row were taken: the alphabet is too small");
    }

    /// Two links may draw the same typed code (49 bits): the second one draws again, with another salt.
    private boolean insert(Link link, int salt, Instant now) {
        return jdbc.sql("""
                insert into links.link (
                    establishment, id, invoice_id, channel, token_sha256, code_sha256, salt, created_at, expires_at)
                values (:establishment, :id, :invoice, :channel, :token, :code, :salt, :now, :expiresAt)
                on conflict do nothing
                """)
                        .param("establishment", link.establishment().value())
                        .param("id", link.id())
                        .param("invoice", link.invoice().value())
                        .param("channel", link.channel().name())
                        .param("token", sha256(tokens.token(TOKEN, link.id(), salt)))
                        .param("code", sha256(tokens.typedCode(CODE, link.id(), salt, CODE_LENGTH)))
                        .param("salt", salt)
                        .param("now", Timestamp.from(now))
                        .param("expiresAt", Timestamp.from(link.expiresAt()))
                        .update()
                == 1;
    }

    private Instant expiry(Invoice invoice, Instant now) {
        var afterDue = invoice.dueOn()
                .plusDays(settings.daysAfterDue() + 1L)
                .atStartOfDay(PARIS)
                .toInstant();
        var afterSending = now.plus(Duration.ofDays(settings.daysAfterSending()));
        return afterDue.isAfter(afterSending) ? afterDue : afterSending;
    }

    /// The long token of a link, for an e-mail: 192 bits.
    public String token(Link link) {
        return tokens.token(TOKEN, link.id(), salt(link));
    }

    /// The code of a link, for an SMS, paper or the « code » page: ten characters.
    public String typedCode(Link link) {
        return tokens.typedCode(CODE, link.id(), salt(link), CODE_LENGTH);
    }

    private int salt(Link link) {
        return jdbc.sql("select salt from links.link where establishment = :establishment and id = :id")
                .param("establishment", link.establishment().value())
                .param("id", link.id())
                .query(Integer.class)
                .single();
    }

    /// What a token from an address opens: the long one of a mail, or the ten characters of an SMS.
    public LinkCheck check(String token) {
        var cleaned = isToken(token) ? token : normalised(token);
        return Reach.find(() -> behind(cleaned), link -> link.establishment().value())
                .map(this::check)
                .orElseGet(LinkCheck.Unknown::new);
    }

    private Optional<Link> behind(String token) {
        return jdbc.sql("""
                select establishment, id, invoice_id, channel, expires_at, revoked_at, space_locked_at
                from links.link
                where token_sha256 = :hash or code_sha256 = :hash
                """).param("hash", sha256(token)).query(Links::read).optional();
    }

    /// Whether this is a long token rather than a code that people type.
    public static boolean isToken(String token) {
        return token.length() > CODE_LENGTH + 4;
    }

    /// The link of a session that has opened it before.
    public Optional<Link> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                select establishment, id, invoice_id, channel, expires_at, revoked_at, space_locked_at
                from links.link
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Links::read)
                .optional();
    }

    /// Whether a link may still be used.
    public LinkCheck check(Link link) {
        if (link.revokedAt() != null) {
            return new LinkCheck.Revoked(link);
        }
        return clock.instant().isBefore(link.expiresAt()) ? new LinkCheck.Open(link) : new LinkCheck.Expired(link);
    }

    /// Counts a wrong birth date given behind this link; at the third it opens no account any
    /// more. It goes on paying: whoever has the link could stop the patient from paying otherwise.
    ///
    /// @return how many tries are left
    public int countWrongBirthDate(Link link) {
        var tries = jdbc.sql("""
                update links.link
                set birth_date_tries = birth_date_tries + 1,
                    space_locked_at = case
                        when birth_date_tries + 1 >= :limit then coalesce(space_locked_at, :now)
                        else space_locked_at
                    end
                where establishment = :establishment and id = :id
                returning birth_date_tries
                """)
                .param("establishment", link.establishment().value())
                .param("id", link.id())
                .param("limit", BIRTH_DATE_TRIES)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        return Math.max(0, BIRTH_DATE_TRIES - tries);
    }

    /// `K7M4Q-X9TB2` from what a person typed: spaces, hyphens and lower case are forgiven.
    public static String normalised(String typed) {
        return typed.replaceAll("[\\s\u00A0.–—-]", "").toUpperCase(Locale.ROOT);
    }

    /// Whether what a person typed could be a code at all.
    public static boolean looksLikeCode(String typed) {
        var code = normalised(typed);
        return code.length() == CODE_LENGTH && code.chars().allMatch(letter -> Tokens.ALPHABET.indexOf(letter) >= 0);
    }

    /// `K7M4Q-X9TB2`, easier to read than ten characters in a row.
    public static String readable(String code) {
        return code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2);
    }

    private static Link read(ResultSet row, int n) throws SQLException {
        return new Link(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                Link.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "revoked_at"),
                instant(row, "space_locked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String sha256(String text) {
        return Documents.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
