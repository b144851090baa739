package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.PaymentReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages of each hospital, sent or not. Every move is refused when the message stands elsewhere already.
@Component
public class Messages {

    private static final String COLUMNS = """
            establishment, id, kind, channel, invoice_id, subject, payment, recipient, generation, link_id,
            state, attempts, last_error, queued_at, not_before, sent_at, provider_message_id, delivered_at
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Messages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a message to send, unless the same news was told by the same channel already.
    ///
    /// @return whether it was added
    boolean add(Message message) {
        return jdbc.sql("""
                insert into notices.message (
                    establishment, id, kind, channel, invoice_id, subject, payment, recipient, generation,
                    state, queued_at, not_before)
                values (:establishment, :id, :kind, :channel, :invoice, :subject, :payment, :recipient, :generation,
                    'QUEUED', :queuedAt, :notBefore)
                on conflict do nothing
                """)
                        .param("establishment", message.establishment().value())
                        .param("id", message.id().value())
                        .param("kind", message.kind().name())
                        .param("channel", message.channel().name())
                        .param(
                                "invoice",
                                message.invoice() == null
                                        ? null
                                        : message.invoice().value())
                        .param("subject", message.subject())
                        .param(
                                "payment",
                                message.payment() == null
                                        ? null
                                        : message.payment().value())
                        .param("recipient", message.recipient())
                        .param("generation", message.generation())
                        .param("queuedAt", Timestamp.from(message.queuedAt()))
                        .param("notBefore", Timestamp.from(message.notBefore()))
                        .update()
                == 1;
    }

    /// Gives a new message the link it will carry.
    void carry(Message message, UUID link) {
        at(message, "update notices.message set link_id = :link")
                .param("link", link)
                .update();
    }

    public Optional<Message> find(EstablishmentCode establishment, MessageId id) {
        return jdbc.sql("select " + COLUMNS + """
                from notices.message
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Messages::read)
                .optional();
    }

    /// The messages about an invoice, newest first.
    public List<Message> about(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("select " + COLUMNS + """
                from notices.message
                where establishment = :establishment and invoice_id = :invoice
                order by queued_at desc, id desc
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Messages::read)
                .list();
    }

    /// The messages that did not reach their person and that nobody will try again, newest first.
    public List<Message> dead(EstablishmentCode establishment) {
        return jdbc.sql("select " + COLUMNS + """
                from notices.message
                where establishment = :establishment and state in ('DEAD', 'UNDELIVERED')
                order by queued_at desc, id desc
                """)
                .param("establishment", establishment.value())
                .query(Messages::read)
                .list();
    }

    /// How often an invoice was told already; the next new link is one more.
    int generations(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("""
                select coalesce(max(generation), 0)
                from notices.message
                where establishment = :establishment and invoice_id = :invoice
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Integer.class)
                .single();
    }

    /// Begins a try. A try that a crash left open is begun again.
    ///
    /// @return how many tries began with this one; empty when the message must not be sent any more
    Optional<Integer> claim(Message message) {
        return at(message, "update notices.message set state = 'SENDING', attempts = attempts + 1", """
                 and state in ('QUEUED', 'SENDING')
                returning attempts
                """)
                .query(Integer.class)
                .optional();
    }

    /// The gateway took the message.
    ///
    /// @param recipient where it went in the end
    boolean sent(Message message, String recipient, @Nullable String providerId) {
        return at(message, """
                update notices.message
                set state = 'SENT', sent_at = :now, provider_message_id = :providerId, recipient = :recipient,
                    last_error = null
                """, " and state = 'SENDING'")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("providerId", providerId)
                        .param("recipient", recipient)
                        .update()
                == 1;
    }

    /// The try failed, another one will follow.
    boolean postpone(Message message, String reason) {
        return leave(message, "QUEUED", reason);
    }

    /// Nothing more is tried.
    boolean giveUp(Message message, String reason) {
        return leave(message, "DEAD", reason);
    }

    /// The message has become pointless.
    boolean cancel(Message message, String reason) {
        return leave(message, "CANCELLED", reason);
    }

    private boolean leave(Message message, String state, String reason) {
        return at(message, "update notices.message set state = :to, last_error = :reason", " and state = 'SENDING'")
                        .param("to", state)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /// Withdraws what is still waiting of one news about an invoice.
    int withdraw(EstablishmentCode establishment, InvoiceId invoice, NoticeKind kind, String reason) {
        return jdbc.sql("""
                update notices.message
                set state = 'CANCELLED', last_error = :reason
                where establishment = :establishment and invoice_id = :invoice and kind = :kind and state = 'QUEUED'
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("kind", kind.name())
                .param("reason", reason)
                .update();
    }

    /// The SMS centre says what became of a message; it names no hospital, only its own id.
    ///
    /// @param providerIds the ways that id may have been written
    /// @param failure why it did not arrive; null when it did
    /// @return whether a message was sent under such an id
    boolean receipt(Collection<String> providerIds, @Nullable String failure) {
        return jdbc.sql("""
                update notices.message
                set state = case when cast(:failure as text) is null then 'SENT' else 'UNDELIVERED' end,
                    delivered_at = case when cast(:failure as text) is null then cast(:now as timestamptz) end,
                    last_error = cast(:failure as text)
                where provider_message_id in (:ids) and channel = 'SMS' and state in ('SENT', 'UNDELIVERED')
                """)
                        .param("failure", failure)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("ids", providerIds)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec at(Message message, String update) {
        return at(message, update, "");
    }

    private JdbcClient.StatementSpec at(Message message, String update, String condition) {
        return jdbc.sql(update + " where establishment = :establishment and id = :id" + condition)
                .param("establishment", message.establishment().value())
                .param("id", message.id().value());
    }

    private static Message read(ResultSet row, int n) throws SQLException {
        var invoice = row.getObject("invoice_id", UUID.class);
        var payment = row.getString("payment");
        return new Message(
                new EstablishmentCode(row.getString("establishment")),
                new MessageId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                Message.Channel.valueOf(row.getString("channel")),
                invoice == null ? null : new InvoiceId(invoice),
                row.getObject("subject", UUID.class),
                payment == null ? null : new PaymentReference(payment),
                row.getString("recipient"),
                row.getInt("generation"),
                row.getObject("link_id", UUID.class),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                state(row));
    }

    private static MessageState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var reason = row.getString("last_error");
        return switch (state) {
            case "QUEUED" -> new MessageState.Queued(reason);
            case "SENDING" -> new MessageState.Sending();
            case "SENT" ->
                new MessageState.Sent(
                        instant(row, "sent_at"),
                        row.getString("provider_message_id"),
                        row.getTimestamp("delivered_at") == null ? null : instant(row, "delivered_at"));
            case "UNDELIVERED" -> new MessageState.Undelivered(instant(row, "sent_at"), Objects.requireNonNull(reason));
            case "DEAD" -> new MessageState.Dead(Objects.requireNonNull(reason));
            case "CANCELLED" -> new MessageState.Cancelled(Objects.requireNonNull(reason));
            default -> throw new IllegalStateException("A message is in no known state: " + state);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
