package fr.quittance.payments;

import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.platform.AskedOrder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The attempts to pay of each hospital: what each is for, and every move it made.
@Component
public class Payments {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Payments(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The payment of a reference, which is a secret of 127 bits: whoever knows it may see it.
    public Optional<Payment> find(PaymentReference reference) {
        return jdbc.sql(PaymentRows.SELECT + "where reference = :reference")
                .param("reference", reference.value())
                .query(PaymentRows::read)
                .optional();
    }

    /// The payment of a reference that a visitor brings, whichever hospital's: the request then reaches that one.
    public Optional<Payment> brought(PaymentReference reference) {
        return Reach.find(
                () -> find(reference), payment -> payment.establishment().value());
    }

    /// The one attempt of an invoice that somebody may be paying now.
    public Optional<Payment> live(EstablishmentCode establishment, InvoiceId invoice) {
        return of(establishment, invoice).stream().filter(Payment::isLive).findFirst();
    }

    /// The last attempt of an invoice, live or not.
    public Optional<Payment> latest(EstablishmentCode establishment, InvoiceId invoice) {
        return of(establishment, invoice).reversed().stream().findFirst();
    }

    /// All attempts of an invoice, oldest first.
    public List<Payment> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql(PaymentRows.SELECT + """
                where establishment = :establishment
                    and reference in (
                        select reference
                        from payments.attempt_line
                        where establishment = :establishment and invoice_id = :invoice)
                order by created_at, reference
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(PaymentRows::read)
                .list();
    }

    /// The payments that only a person can decide, oldest first: nobody can tell what became of them, or
    /// the platform was asked for eight days and more than their time.
    public List<Payment> inDoubt(EstablishmentCode establishment) {
        var now = clock.instant();
        return jdbc.sql(PaymentRows.SELECT + """
                where establishment = :establishment and closed_at is null
                    and (state = 'UNDECIDED'
                        or state in ('STARTED', 'OPEN', 'UNKNOWN') and expires_at < :over and created_at < :asked)
                order by created_at, reference
                """)
                .param("establishment", establishment.value())
                .param("over", Timestamp.from(now.minus(CheckPayment.MARGIN)))
                .param("asked", Timestamp.from(now.minus(Duration.ofDays(8))))
                .query(PaymentRows::read)
                .list();
    }

    /// The attempts of many invoices at once, oldest first; an invoice without any is not in the
    /// map.
    public Map<InvoiceId, List<Payment>> of(EstablishmentCode establishment, Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(PaymentRows.SELECT + """
                where establishment = :establishment and invoice_id in (:invoices)
                order by created_at, reference
                """)
                .param("establishment", establishment.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toList())
                .query(PaymentRows::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Payment::invoice));
    }

    /// A payment by all the names a platform may know it by.
    AskedOrder asked(Payment payment) {
        var linkId = jdbc.sql("""
                select coalesce(platform_link_id, '')
                from payments.attempt
                where reference = :reference
                """)
                .param("reference", payment.reference().value())
                .query(String.class)
                .single();
        return new AskedOrder(
                payment.reference().value(), linkId, payment.order().expiresAt());
    }

    /// The payment a platform knows by a name of its own.
    Optional<Payment> named(EstablishmentCode establishment, String platform, String linkId) {
        return jdbc.sql(PaymentRows.SELECT + """
                where establishment = :establishment and platform = :platform and platform_link_id = :linkId
                order by created_at
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("platform", platform)
                .param("linkId", linkId)
                .query(PaymentRows::read)
                .optional();
    }

    /// The payment, held until the end of the transaction. The caller holds its invoice first.
    Optional<Payment> lock(PaymentReference reference) {
        return jdbc.sql(PaymentRows.SELECT + "where reference = :reference for update")
                .param("reference", reference.value())
                .query(PaymentRows::read)
                .optional();
    }

    /// Writes that an order will be asked of the platform.
    ///
    /// @param askingUntil until when nobody else asks in our place
    /// @param door where « Payer » was pressed
    /// @return the payment; empty when the invoice has a live attempt already
    Optional<Payment> add(Order order, Instant askingUntil, Door door) {
        return add(order, askingUntil, door, null);
    }

    /// Writes an attempt that money already taken pays: cashed at the desk, or found to be for it.
    ///
    /// @param moneyOf the money, when it was taken for something else
    Payment addPaid(Order order, @Nullable CaptureId moneyOf) {
        return add(order, order.startedAt(), null, moneyOf)
                .orElseThrow(() -> new IllegalStateException("A live attempt appeared under the invoice's lock"));
    }

    private Optional<Payment> add(Order order, Instant askingUntil, @Nullable Door door, @Nullable CaptureId moneyOf) {
        var added = jdbc.sql("""
                insert into payments.attempt (
                    establishment, reference, invoice_id, amount_cents, currency, platform, means, door,
                    money_of, state, at, created_at, expires_at, asking_until)
                values (
                    :establishment, :reference, :invoice, :amount, 'EUR', :platform, :means, cast(:door as text),
                    cast(:moneyOf as uuid), 'STARTED', :startedAt, :startedAt, :expiresAt, :askingUntil)
                on conflict (establishment, invoice_id) where state in ('STARTED', 'OPEN', 'UNKNOWN') do nothing
                """)
                .param("establishment", order.establishment().value())
                .param("reference", order.reference().value())
                .param("invoice", order.invoice().value())
                .param("amount", order.amount().cents())
                .param("platform", order.platform())
                .param("means", order.means().name())
                .param("door", door == null ? null : door.name())
                .param("moneyOf", moneyOf == null ? null : moneyOf.value())
                .param("startedAt", Timestamp.from(order.startedAt()))
                .param("expiresAt", Timestamp.from(order.expiresAt()))
                .param("askingUntil", Timestamp.from(askingUntil))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        addLines(order);
        var payment = new Payment.Started(order);
        recordStart(payment);
        return Optional.of(payment);
    }

    private void addLines(Order order) {
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            jdbc.sql("""
                    insert into payments.attempt_line (
                        establishment, reference, place, invoice_id, amount_cents, live)
                    values (:establishment, :reference, :place, :invoice, :amount, true)
                    """)
                    .param("establishment", order.establishment().value())
                    .param("reference", order.reference().value())
                    .param("place", i + 1)
                    .param("invoice", line.invoice().value())
                    .param("amount", line.amount().cents())
                    .update();
        }
    }

    /// Moves a payment that the caller holds by [#lock].
    void move(Payment from, Payment to, Report report) {
        var open = to instanceof Payment.Open it ? it : null;
        var moved = jdbc.sql("""
                with moved as (
                    update payments.attempt
                    set state = :to,
                        at = :at,
                        confirmation = cast(:confirmation as text),
                        reason = :reason,
                        platform_url = coalesce(cast(:url as text), platform_url),
                        platform_link_id = coalesce(cast(:linkId as text), platform_link_id),
                        opened_at = case when :to = 'OPEN' then :at else opened_at end,
                        decided_at = case when :live then null else coalesce(decided_at, :now) end,
                        version = version + 1
                    where establishment = :establishment and reference = :reference and state = :from
                    returning version)
                insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report)
                select :establishment, :reference, version, :now, :from, :to, :report
                from moved
                """)
                .param("to", PaymentRows.name(to))
                .param("at", Timestamp.from(to.at()))
                .param("confirmation", confirmation(to))
                .param("reason", reason(to))
                .param("url", open == null ? null : open.url().toString())
                .param("linkId", open == null ? null : open.linkId())
                .param("live", to.isLive())
                .param("now", Timestamp.from(clock.instant()))
                .param("establishment", to.establishment().value())
                .param("reference", to.reference().value())
                .param("from", PaymentRows.name(from))
                .param("report", report.getClass().getSimpleName())
                .update();
        if (moved == 0) {
            throw new IllegalStateException(
                    "Somebody moved payment " + from.reference().number());
        }
    }

    private void recordStart(Payment.Started payment) {
        jdbc.sql("""
                insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report)
                values (:establishment, :reference, 1, :at, null, 'STARTED', 'Started')
                """)
                .param("establishment", payment.establishment().value())
                .param("reference", payment.reference().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable String confirmation(Payment payment) {
        return switch (payment) {
            case Payment.Paid it -> it.confirmation().name();
            case Payment.ToRefund it -> it.confirmation().name();
            case Payment other -> null;
        };
    }

    private static String reason(Payment payment) {
        return switch (payment) {
            case Payment.Refused it -> it.reason();
            case Payment.Failed it -> it.reason();
            case Payment.Reversed it -> it.reason();
            case Payment other -> "";
        };
    }
}
