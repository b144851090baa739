package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The refunds of each hospital, asked for, under way and made.
@Component
public class Refunds {

    private static final String SELECT = """
            select establishment, id, reference, capture_id, invoice_id, amount_cents, reason, note, requested_by,
                requested_name, requested_at, needs_other, state, approved_by, approved_name, approved_at,
                platform_refund_id, detail, done_at, by_platform, by_hand
            from payments.refund
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Refunds(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Refund> find(EstablishmentCode establishment, RefundId id) {
        return jdbc.sql(SELECT + "where establishment = :establishment and id = :id")
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Refunds::read)
                .optional();
    }

    /// The refunds that wait for a person or for a platform, oldest first.
    public List<Refund> open(EstablishmentCode establishment) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and state in ('REQUESTED', 'APPROVED', 'ASKED', 'UNCLEAR')
                order by requested_at, id
                """)
                .param("establishment", establishment.value())
                .query(Refunds::read)
                .list();
    }

    /// The refunds of what was paid for an invoice, oldest first, whatever became of them.
    public List<Refund> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and invoice_id = :invoice
                order by requested_at, id
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Refunds::read)
                .list();
    }

    /// The refunds of some money, oldest first, whatever became of them.
    public List<Refund> of(EstablishmentCode establishment, CaptureId capture) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and capture_id = :capture
                order by requested_at, id
                """)
                .param("establishment", establishment.value())
                .param("capture", capture.value())
                .query(Refunds::read)
                .list();
    }

    /// Money that went back.
    ///
    /// @param at when the last of it did
    public record GivenBack(Money amount, Instant at) {}

    /// What was given back of what was paid for each invoice; one of which nothing was is not in the
    /// map.
    public Map<InvoiceId, GivenBack> givenBack(EstablishmentCode establishment, Collection<InvoiceId> invoices) {
        var back = new HashMap<InvoiceId, GivenBack>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    select invoice_id, sum(amount_cents) as amount_cents, max(done_at) as done_at
                    from payments.refund
                    where establishment = :establishment and invoice_id in (:invoices) and state = 'DONE'
                    group by invoice_id
                    """)
                    .param("establishment", establishment.value())
                    .param("invoices", invoices.stream().map(InvoiceId::value).toList())
                    .query(row -> {
                        back.put(
                                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                                new GivenBack(
                                        Money.cents(row.getLong("amount_cents")),
                                        row.getTimestamp("done_at").toInstant()));
                    });
        }
        return back;
    }

    /// The refund, held until the end of the transaction. The caller holds its capture first.
    Optional<Refund> lock(EstablishmentCode establishment, RefundId id) {
        return jdbc.sql(SELECT + "where establishment = :establishment and id = :id for update")
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Refunds::read)
                .optional();
    }

    /// What is promised or given back of some money already. The caller holds the capture.
    ///
    /// @param invoice of what paid this invoice; null for what pays nothing
    Money promised(EstablishmentCode establishment, CaptureId capture, @Nullable InvoiceId invoice) {
        return Money.cents(jdbc.sql("""
                select coalesce(sum(amount_cents), 0)
                from payments.refund
                where establishment = :establishment and capture_id = :capture
                    and invoice_id is not distinct from cast(:invoice as uuid)
                    and state not in ('REFUSED', 'DROPPED')
                """)
                .param("establishment", establishment.value())
                .param("capture", capture.value())
                .param("invoice", invoice == null ? null : invoice.value())
                .query(Long.class)
                .single());
    }

    void add(Refund refund) {
        var by = approver(refund.state());
        jdbc.sql("""
                insert into payments.refund (
                    establishment, id, reference, capture_id, invoice_id, amount_cents, reason, note,
                    requested_by, requested_name, requested_at, needs_other, state,
                    approved_by, approved_name, approved_at, by_hand)
                values (
                    :establishment, :id, :reference, :capture, :invoice, :amount, :reason, :note,
                    :requestedBy, :requestedName, :requestedAt, :needsOther, :state,
                    :approvedBy, cast(:approvedName as text), cast(:approvedAt as timestamptz), :byHand)
                """)
                .param("establishment", refund.establishment().value())
                .param("id", refund.id().value())
                .param("reference", refund.reference().value())
                .param("capture", refund.capture().value())
                .param(
                        "invoice",
                        refund.invoice() == null ? null : refund.invoice().value())
                .param("amount", refund.amount().cents())
                .param("reason", refund.reason().name())
                .param("note", refund.note())
                .param("requestedBy", refund.requestedBy().id())
                .param("requestedName", refund.requestedBy().name())
                .param("requestedAt", Timestamp.from(refund.requestedAt()))
                .param("needsOther", refund.needsOther())
                .param("state", name(refund.state()))
                .param("approvedBy", by == null ? null : by.id())
                .param("approvedName", by == null ? null : by.name())
                .param("approvedAt", by == null ? null : Timestamp.from(clock.instant()))
                .param("byHand", refund.byHand())
                .update();
    }

    /// Moves a refund that the caller holds by [#lock].
    void move(Refund refund, RefundState to) {
        var by = approver(to);
        jdbc.sql("""
                update payments.refund
                set state = :state,
                    approved_by = coalesce(approved_by, :by),
                    approved_name = coalesce(approved_name, cast(:byName as text)),
                    approved_at = case
                        when cast(:byName as text) is null then approved_at else coalesce(approved_at, :now) end,
                    platform_refund_id = case when :platformRefund = '' then platform_refund_id else :platformRefund end,
                    detail = :detail,
                    done_at = cast(:doneAt as timestamptz),
                    by_platform = :byPlatform
                where establishment = :establishment and id = :id
                """)
                .param("state", name(to))
                .param("by", by == null ? null : by.id())
                .param("byName", by == null ? null : by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("platformRefund", to instanceof RefundState.Asked asked ? asked.platformRefund() : "")
                .param("detail", detail(to))
                .param("byPlatform", to instanceof RefundState.Done it && it.byPlatform())
                .param("doneAt", to instanceof RefundState.Done done ? Timestamp.from(done.at()) : null)
                .param("establishment", refund.establishment().value())
                .param("id", refund.id().value())
                .update();
    }

    /// What paid an invoice that is gone pays nothing now, and neither does what is promised of it.
    ///
    /// @return what of it went back already
    Money detach(EstablishmentCode establishment, CaptureId capture, InvoiceId invoice) {
        return Money.cents(jdbc.sql("""
                with detached as (
                    update payments.refund
                    set invoice_id = null
                    where establishment = :establishment and capture_id = :capture and invoice_id = :invoice
                    returning amount_cents, state)
                select coalesce(sum(amount_cents), 0)
                from detached
                where state = 'DONE'
                """)
                .param("establishment", establishment.value())
                .param("capture", capture.value())
                .param("invoice", invoice.value())
                .query(Long.class)
                .single());
    }

    private static String name(RefundState state) {
        return switch (state) {
            case RefundState.Requested it -> "REQUESTED";
            case RefundState.Approved it -> "APPROVED";
            case RefundState.Asked it -> "ASKED";
            case RefundState.Unclear it -> "UNCLEAR";
            case RefundState.Done it -> "DONE";
            case RefundState.Refused it -> "REFUSED";
            case RefundState.Dropped it -> "DROPPED";
        };
    }

    private static @Nullable Person approver(RefundState state) {
        return switch (state) {
            case RefundState.Requested it -> null;
            case RefundState.Approved(var by) -> by;
            case RefundState.Asked(var by, var refund) -> by;
            case RefundState.Unclear(var by) -> by;
            case RefundState.Done it -> it.by();
            case RefundState.Refused(var by, var reason) -> by;
            case RefundState.Dropped it -> null;
        };
    }

    private static String detail(RefundState state) {
        return switch (state) {
            case RefundState.Requested it -> "";
            case RefundState.Approved it -> "";
            case RefundState.Asked it -> "";
            case RefundState.Unclear it -> "";
            case RefundState.Done it -> it.proof();
            case RefundState.Refused(var by, var reason) -> reason;
            case RefundState.Dropped(var reason) -> reason;
        };
    }

    private static Refund read(ResultSet row, int n) throws SQLException {
        var invoice = row.getObject("invoice_id", UUID.class);
        var approvedAt = row.getTimestamp("approved_at");
        return new Refund(
                new EstablishmentCode(row.getString("establishment")),
                new RefundId(row.getObject("id", UUID.class)),
                new PaymentReference(row.getString("reference")),
                new CaptureId(row.getObject("capture_id", UUID.class)),
                invoice == null ? null : new InvoiceId(invoice),
                Money.cents(row.getLong("amount_cents")),
                RefundReason.valueOf(row.getString("reason")),
                row.getString("note"),
                new Person(row.getObject("requested_by", UUID.class), row.getString("requested_name")),
                row.getTimestamp("requested_at").toInstant(),
                row.getBoolean("needs_other"),
                approvedAt == null ? null : approvedAt.toInstant(),
                row.getBoolean("by_hand"),
                state(row));
    }

    private static RefundState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var by = new Person(
                row.getObject("approved_by", UUID.class),
                Objects.requireNonNullElse(row.getString("approved_name"), ""));
        var detail = row.getString("detail");
        return switch (state) {
            case "REQUESTED" -> new RefundState.Requested();
            case "APPROVED" -> new RefundState.Approved(by);
            case "ASKED" -> new RefundState.Asked(by, row.getString("platform_refund_id"));
            case "UNCLEAR" -> new RefundState.Unclear(by);
            case "DONE" ->
                new RefundState.Done(
                        by, row.getTimestamp("done_at").toInstant(), detail, row.getBoolean("by_platform"));
            case "REFUSED" -> new RefundState.Refused(by, detail);
            case "DROPPED" -> new RefundState.Dropped(detail);
            default -> throw new IllegalStateException("Unknown state of refund: " + state);
        };
    }
}
