package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.PaymentPlatform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money that platforms took, each once.
@Component
class Captures {

    private static final String SELECT = """
            select id, establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference, invoice_id,
                amount_cents, currency, allocation, confirmation, captured_at, proof
            from payments.capture
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Captures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The money taken for an attempt, oldest first.
    List<Capture> of(EstablishmentCode establishment, PaymentReference attempt) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and attempt_reference = :attempt
                order by recorded_at
                """)
                .param("establishment", establishment.value())
                .param("attempt", attempt.value())
                .query(Captures::read)
                .list();
    }

    /// Money by our name for it, held until the end of the transaction. The caller holds its invoices
    /// and its attempt first.
    Optional<Capture> lock(EstablishmentCode establishment, CaptureId id) {
        return jdbc.sql(SELECT + "where establishment = :establishment and id = :id for update")
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Captures::read)
                .optional();
    }

    Optional<Capture> find(EstablishmentCode establishment, CaptureId id) {
        return jdbc.sql(SELECT + "where establishment = :establishment and id = :id")
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Captures::read)
                .optional();
    }

    /// Whether the name of this money is that of another order's money already.
    boolean isReused(Capture capture) {
        return isReused(
                capture.establishment(),
                capture.platform(),
                capture.merchant(),
                capture.transaction(),
                capture.order());
    }

    /// Whether a platform gave that name to the money of another order already.
    boolean isReused(
            EstablishmentCode establishment, PaymentPlatform platform, String transaction, PaymentReference order) {
        return isReused(establishment, platform.name(), platform.merchant(), transaction, order.value());
    }

    /// Whether we gave back all of some money, by whatever way.
    boolean areGivenBack(Capture money) {
        return jdbc.sql("""
                select coalesce(sum(amount_cents), 0)
                from payments.refund
                where establishment = :establishment and capture_id = :capture and state = 'DONE'
                """)
                        .param("establishment", money.establishment().value())
                        .param("capture", money.id().value())
                        .query(Long.class)
                        .single()
                >= money.amount().cents();
    }

    private boolean isReused(
            EstablishmentCode establishment, String platform, String merchant, String transaction, String order) {
        return jdbc.sql("""
                select count(*)
                from payments.capture
                where establishment = :establishment and platform = :platform and merchant = :merchant
                    and platform_tx_id = :transaction and order_reference <> :order
                """)
                        .param("establishment", establishment.value())
                        .param("platform", platform)
                        .param("merchant", merchant)
                        .param("transaction", transaction)
                        .param("order", order)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Records money once.
    ///
    /// @return whether it was new; false when money of that name is known already
    boolean add(Capture capture) {
        return jdbc.sql("""
                insert into payments.capture (
                    id, establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference, invoice_id,
                    amount_cents, currency, allocation, confirmation, captured_at, recorded_at, proof)
                values (
                    :id, :establishment, :platform, :merchant, :transaction, :order, :attempt, :invoice,
                    :amount, :currency, :allocation, :confirmation, :at, :now, :proof)
                on conflict (establishment, platform, merchant, platform_tx_id) do nothing
                """)
                        .param("id", capture.id().value())
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .param("order", capture.order())
                        .param(
                                "attempt",
                                capture.attempt() == null
                                        ? null
                                        : capture.attempt().value())
                        .param(
                                "invoice",
                                capture.invoice() == null
                                        ? null
                                        : capture.invoice().value())
                        .param("amount", capture.amount().cents())
                        .param("currency", capture.currency())
                        .param("allocation", capture.allocation().name())
                        .param("confirmation", capture.confirmation().name())
                        .param("proof", capture.proof())
                        .param("at", Timestamp.from(capture.at()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Learns the platform's name of money that had none, or that it is surer than it was.
    void learn(Capture known, Capture news) {
        var surer = news.confirmation().compareTo(known.confirmation()) > 0 ? news : known;
        jdbc.sql("""
                update payments.capture
                set platform_tx_id = :newTransaction, confirmation = :confirmation
                where establishment = :establishment and platform = :platform and merchant = :merchant
                    and platform_tx_id = :transaction
                """)
                .param("newTransaction", known.isAnonymous() ? news.transaction() : known.transaction())
                .param("confirmation", surer.confirmation().name())
                .param("establishment", known.establishment().value())
                .param("platform", known.platform())
                .param("merchant", known.merchant())
                .param("transaction", known.transaction())
                .update();
    }

    private static Capture read(ResultSet row, int n) throws SQLException {
        return new Capture(
                new CaptureId(row.getObject("id", UUID.class)),
                new EstablishmentCode(row.getString("establishment")),
                row.getString("platform"),
                row.getString("merchant"),
                row.getString("platform_tx_id"),
                row.getString("order_reference"),
                attempt(row.getString("attempt_reference")),
                invoice(row.getObject("invoice_id", UUID.class)),
                Money.cents(row.getLong("amount_cents")),
                row.getString("currency"),
                Capture.Allocation.valueOf(row.getString("allocation")),
                Confirmation.valueOf(row.getString("confirmation")),
                row.getTimestamp("captured_at").toInstant(),
                row.getString("proof"));
    }

    private static @Nullable PaymentReference attempt(@Nullable String text) {
        return text == null ? null : new PaymentReference(text);
    }

    private static @Nullable InvoiceId invoice(@Nullable UUID id) {
        return id == null ? null : new InvoiceId(id);
    }
}
