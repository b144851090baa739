package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.AskedOrder;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The attempts to pay of each hospital.
@Component
public class Payments {

    private static final String SELECT = """
            select establishment, reference, invoice_id, amount_cents, platform, state, at, confirmation, reason,
                platform_url, platform_link_id, created_at, expires_at
            from payments.attempt
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final PaymentSettings settings;

    Payments(JdbcClient jdbc, InstantSource clock, PaymentSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /// The payment of a reference, which is a secret of 127 bits: whoever knows it may see it.
    public Optional<Payment> find(PaymentReference reference) {
        return jdbc.sql(SELECT + "where reference = :reference")
                .param("reference", reference.value())
                .query(Payments::read)
                .optional();
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
        return jdbc.sql(SELECT + """
                where establishment = :establishment and invoice_id = :invoice
                order by created_at, reference
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Payments::read)
                .list();
    }

    /// The attempts of many invoices at once, oldest first; an invoice without any is not in the map.
    public Map<InvoiceId, List<Payment>> of(EstablishmentCode establishment, Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + """
                where establishment = :establishment and invoice_id in (:invoices)
                order by created_at, reference
                """)
                .param("establishment", establishment.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toList())
                .query(Payments::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Payment::invoice));
    }

    /// The name of the hospital's payment platform, as its payers know it: « PaySim »; empty when
    /// it has none.
    public String platformName(EstablishmentCode establishment) {
        var contract = settings.contracts().get(establishment.value());
        return contract == null ? "" : contract.displayName();
    }

    /// The decided attempt of an invoice that forbids another one: its page may still take money, or
    /// nobody can tell what it took. The caller holds the invoice.
    ///
    /// @param over an order that ran out before then takes no money any more
    /// @param forgotten an undecided one that ran out before then is in nobody's way any more, unless
    ///     money of it is still to be given back
    Optional<Payment> inTheWay(EstablishmentCode establishment, InvoiceId invoice, Instant over, Instant forgotten) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and invoice_id = :invoice and (
                    (state in ('REFUSED', 'ABANDONED', 'EXPIRED') and platform_url is not null and closed_at is null
                        and expires_at > :over)
                    or (state = 'UNDECIDED' and closed_at is null and expires_at > :forgotten)
                    or (state = 'UNDECIDED' and exists (
                        select 1
                        from payments.capture c
                        join payments.refund_case r using (establishment, platform, merchant, platform_tx_id)
                        where c.establishment = attempt.establishment and c.attempt_reference = attempt.reference
                            and r.closed_at is null)))
                order by state = 'UNDECIDED' desc, created_at, reference
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("over", Timestamp.from(over))
                .param("forgotten", Timestamp.from(forgotten))
                .query(Payments::read)
                .optional();
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
        return jdbc.sql(SELECT + """
                where establishment = :establishment and platform = :platform and platform_link_id = :linkId
                order by created_at
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("platform", platform)
                .param("linkId", linkId)
                .query(Payments::read)
                .optional();
    }

    /// The way back to the platform's page of an attempt, if it ever had one.
    Optional<Report.Reopened> wayBack(PaymentReference reference, Instant at) {
        return jdbc.sql("""
                select platform_url, platform_link_id
                from payments.attempt
                where reference = :reference and platform_url is not null
                """)
                .param("reference", reference.value())
                .query((row, n) -> new Report.Reopened(
                        at,
                        URI.create(row.getString("platform_url")),
                        Objects.requireNonNullElse(row.getString("platform_link_id"), "")))
                .optional();
    }

    /// Writes that the platform itself said, when asked, that it takes no more money for an attempt.
    void closed(PaymentReference reference) {
        jdbc.sql("update payments.attempt set closed_at = coalesce(closed_at, :now) where reference = :reference")
                .param("reference", reference.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The payment, held until the end of the transaction. The caller holds its invoice first.
    Optional<Payment> lock(PaymentReference reference) {
        return jdbc.sql(SELECT + "where reference = :reference for update")
                .param("reference", reference.value())
                .query(Payments::read)
                .optional();
    }

    /// Writes that an order will be asked of the platform.
    ///
    /// @param askingUntil until when nobody else asks in our place
    /// @return the payment; empty when the invoice has a live attempt already
    Optional<Payment> add(Order order, Instant askingUntil) {
        var added = jdbc.sql("""
                insert into payments.attempt (
                    establishment, reference, invoice_id, amount_cents, currency, platform, state, at,
                    created_at, expires_at, asking_until)
                values (
                    :establishment, :reference, :invoice, :amount, 'EUR', :platform, 'STARTED', :startedAt,
                    :startedAt, :expiresAt, :askingUntil)
                on conflict (establishment, invoice_id) where state in ('STARTED', 'OPEN', 'UNKNOWN') do nothing
                """)
                .param("establishment", order.establishment().value())
                .param("reference", order.reference().value())
                .param("invoice", order.invoice().value())
                .param("amount", order.amount().cents())
                .param("platform", order.platform())
                .param("startedAt", Timestamp.from(order.startedAt()))
                .param("expiresAt", Timestamp.from(order.expiresAt()))
                .param("askingUntil", Timestamp.from(askingUntil))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        var payment = new Payment.Started(order);
        record(payment, 1, null, "Started");
        return Optional.of(payment);
    }

    /// Takes the right to ask the platform about an attempt it has not answered for.
    ///
    /// @return whether nobody else was asking
    boolean claim(PaymentReference reference, Instant until) {
        return jdbc.sql("""
                update payments.attempt
                set asking_until = :until
                where reference = :reference and state in ('STARTED', 'UNKNOWN') and asking_until <= :now
                """)
                        .param("reference", reference.value())
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Gives that right back.
    void release(PaymentReference reference) {
        jdbc.sql("update payments.attempt set asking_until = :now where reference = :reference")
                .param("reference", reference.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Moves a payment that the caller holds by [#lock].
    void move(Payment from, Payment to, Report report) {
        var open = to instanceof Payment.Open it ? it : null;
        var version = jdbc.sql("""
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
                returning version
                """)
                .param("to", name(to))
                .param("at", Timestamp.from(to.at()))
                .param("confirmation", confirmation(to))
                .param("reason", reason(to))
                .param("url", open == null ? null : open.url().toString())
                .param("linkId", open == null ? null : open.linkId())
                .param("live", to.isLive())
                .param("now", Timestamp.from(clock.instant()))
                .param("establishment", to.establishment().value())
                .param("reference", to.reference().value())
                .param("from", name(from))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "Somebody moved payment " + from.reference().number()));
        record(to, version, name(from), report.getClass().getSimpleName());
    }

    private void record(Payment payment, int seq, @Nullable String from, String report) {
        jdbc.sql("""
                insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report)
                values (:establishment, :reference, :seq, :at, :from, :to, :report)
                """)
                .param("establishment", payment.establishment().value())
                .param("reference", payment.reference().value())
                .param("seq", seq)
                .param("at", Timestamp.from(clock.instant()))
                .param("from", from)
                .param("to", name(payment))
                .param("report", report)
                .update();
    }

    /// The name of a state in the database.
    static String name(Payment payment) {
        return switch (payment) {
            case Payment.Started it -> "STARTED";
            case Payment.Open it -> "OPEN";
            case Payment.Unknown it -> "UNKNOWN";
            case Payment.Failed it -> "FAILED";
            case Payment.Paid it -> "PAID";
            case Payment.ToRefund it -> "TO_REFUND";
            case Payment.Refused it -> "REFUSED";
            case Payment.Abandoned it -> "ABANDONED";
            case Payment.Expired it -> "EXPIRED";
            case Payment.Undecided it -> "UNDECIDED";
        };
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
            case Payment other -> "";
        };
    }

    private static Payment read(ResultSet row, int n) throws SQLException {
        var order = new Order(
                new PaymentReference(row.getString("reference")),
                new EstablishmentCode(row.getString("establishment")),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                Money.cents(row.getLong("amount_cents")),
                row.getString("platform"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
        var at = row.getTimestamp("at").toInstant();
        var state = row.getString("state");
        return switch (state) {
            case "STARTED" -> new Payment.Started(order);
            case "OPEN" ->
                new Payment.Open(
                        order,
                        at,
                        URI.create(row.getString("platform_url")),
                        Objects.requireNonNullElse(row.getString("platform_link_id"), ""));
            case "UNKNOWN" -> new Payment.Unknown(order, at);
            case "FAILED" -> new Payment.Failed(order, at, row.getString("reason"));
            case "PAID" -> new Payment.Paid(order, at, Confirmation.valueOf(row.getString("confirmation")));
            case "TO_REFUND" -> new Payment.ToRefund(order, at, Confirmation.valueOf(row.getString("confirmation")));
            case "REFUSED" -> new Payment.Refused(order, at, row.getString("reason"));
            case "ABANDONED" -> new Payment.Abandoned(order, at);
            case "EXPIRED" -> new Payment.Expired(order, at);
            case "UNDECIDED" -> new Payment.Undecided(order, at);
            default -> throw new IllegalStateException("Unknown state of payment: " + state);
        };
    }
}
