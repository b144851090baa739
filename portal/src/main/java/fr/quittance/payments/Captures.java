package fr.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money that platforms took, the cases of money to give back, and the books of both.
@Component
class Captures {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Captures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The money taken for an attempt, oldest first.
    List<Capture> of(EstablishmentCode establishment, PaymentReference attempt) {
        return jdbc.sql("""
                select establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference, invoice_id,
                    amount_cents, currency, allocation, confirmation, captured_at
                from payments.capture
                where establishment = :establishment and attempt_reference = :attempt
                order by recorded_at
                """)
                .param("establishment", establishment.value())
                .param("attempt", attempt.value())
                .query(Captures::read)
                .list();
    }

    /// Whether the name of this money is that of another order's money already.
    boolean isReused(Capture capture) {
        return jdbc.sql("""
                select count(*)
                from payments.capture
                where establishment = :establishment and platform = :platform and merchant = :merchant
                    and platform_tx_id = :transaction and order_reference <> :order
                """)
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .param("order", capture.order())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Records money once, opens a case when it pays nothing, and posts it.
    ///
    /// @return whether it was new; false when money of that name is known already
    boolean add(Capture capture) {
        var added = jdbc.sql("""
                insert into payments.capture (
                    establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference, invoice_id,
                    amount_cents, currency, allocation, confirmation, captured_at, recorded_at)
                values (
                    :establishment, :platform, :merchant, :transaction, :order, :attempt, :invoice,
                    :amount, :currency, :allocation, :confirmation, :at, :now)
                on conflict (establishment, platform, merchant, platform_tx_id) do nothing
                """)
                .param("establishment", capture.establishment().value())
                .param("platform", capture.platform())
                .param("merchant", capture.merchant())
                .param("transaction", capture.transaction())
                .param("order", capture.order())
                .param(
                        "attempt",
                        capture.attempt() == null ? null : capture.attempt().value())
                .param(
                        "invoice",
                        capture.invoice() == null ? null : capture.invoice().value())
                .param("amount", capture.amount().cents())
                .param("currency", capture.currency())
                .param("allocation", capture.allocation().name())
                .param("confirmation", capture.confirmation().name())
                .param("at", Timestamp.from(capture.at()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return false;
        }
        if (!capture.settles()) {
            openCase(capture, capture.allocation().name());
        }
        post(capture);
        return true;
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

    /// Opens a case about money that pays, because the platform takes back what it said of it.
    ///
    /// @return whether none was open already
    boolean contradict(Capture capture) {
        return openCase(capture, "CONTRADICTED") == 1;
    }

    private int openCase(Capture capture, String reason) {
        return jdbc.sql("""
                insert into payments.refund_case (
                    establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values (:establishment, :platform, :merchant, :transaction, :reason, :now)
                on conflict do nothing
                """)
                .param("establishment", capture.establishment().value())
                .param("platform", capture.platform())
                .param("merchant", capture.merchant())
                .param("transaction", capture.transaction())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// From the platform to what patients owe, or to what is to be given back. A forger's zero is
    /// no money.
    private void post(Capture capture) {
        if (!capture.amount().isPositive()) {
            return;
        }
        var posting = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into payments.posting (establishment, id, at, reason, subject)
                values (:establishment, :id, :now, :reason, :subject)
                """)
                .param("establishment", capture.establishment().value())
                .param("id", posting)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", "CAPTURE_" + capture.allocation().name())
                .param("subject", capture.order())
                .update();
        enter(capture, posting, "PLATFORM", capture.amount());
        enter(capture, posting, capture.settles() ? "PATIENTS" : "TO_REFUND", Money.ZERO.minus(capture.amount()));
    }

    private void enter(Capture capture, UUID posting, String account, Money amount) {
        jdbc.sql("""
                insert into payments.entry (establishment, posting_id, account, amount_cents, currency)
                values (:establishment, :posting, :account, :amount, :currency)
                """)
                .param("establishment", capture.establishment().value())
                .param("posting", posting)
                .param("account", account)
                .param("amount", amount.cents())
                .param("currency", capture.currency())
                .update();
    }

    private static Capture read(ResultSet row, int n) throws SQLException {
        return new Capture(
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
                row.getTimestamp("captured_at").toInstant());
    }

    private static @Nullable PaymentReference attempt(@Nullable String text) {
        return text == null ? null : new PaymentReference(text);
    }

    private static @Nullable InvoiceId invoice(@Nullable UUID id) {
        return id == null ? null : new InvoiceId(id);
    }
}
