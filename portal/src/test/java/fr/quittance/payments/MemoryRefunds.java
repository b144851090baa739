package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The twin of [Refunds] in memory.
final class MemoryRefunds extends Refunds {

    private final Memory memory;
    final Map<RefundId, Row> rows = Memory.table();

    /// @param platformRefund the platform's last name for it that was not empty
    record Row(Refund refund, @Nullable Person approver, String platformRefund) {}

    MemoryRefunds(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    List<Refund> all() {
        return rows.values().stream().map(Row::refund).toList();
    }

    @Override
    public Optional<Refund> find(EstablishmentCode establishment, RefundId id) {
        return Optional.ofNullable(rows.get(id))
                .map(Row::refund)
                .filter(it -> it.establishment().equals(establishment));
    }

    @Override
    Optional<Refund> lock(EstablishmentCode establishment, RefundId id) {
        return find(establishment, id);
    }

    @Override
    public List<Refund> of(EstablishmentCode establishment, CaptureId capture) {
        return all().stream().filter(it -> it.capture().equals(capture)).toList();
    }

    @Override
    public List<Refund> of(EstablishmentCode establishment, InvoiceId invoice) {
        return all().stream().filter(it -> invoice.equals(it.invoice())).toList();
    }

    @Override
    Money promised(EstablishmentCode establishment, CaptureId capture, @Nullable InvoiceId invoice) {
        return sum(it -> it.capture().equals(capture)
                && Objects.equals(it.invoice(), invoice)
                && !(it.state() instanceof RefundState.Refused)
                && !(it.state() instanceof RefundState.Dropped));
    }

    @Override
    void add(Refund refund) {
        var approver = approver(refund.state());
        memory.put(rows, refund.id(), new Row(at(refund, approver == null ? null : memory.instant()), approver, ""));
    }

    @Override
    void move(Refund refund, RefundState to) {
        var row = Optional.ofNullable(rows.get(refund.id())).orElseThrow();
        var said = approver(to);
        var approver = row.approver() == null ? said : row.approver();
        var name =
                to instanceof RefundState.Asked asked && !asked.platformRefund().isEmpty()
                        ? asked.platformRefund()
                        : row.platformRefund();
        var at =
                said == null || row.refund().approvedAt() != null ? row.refund().approvedAt() : memory.instant();
        memory.put(rows, refund.id(), new Row(at(row.refund(), at).in(state(to, approver, name)), approver, name));
    }

    @Override
    Money detach(EstablishmentCode establishment, CaptureId capture, InvoiceId invoice) {
        var back = Money.ZERO;
        for (var row : List.copyOf(rows.values())) {
            var it = row.refund();
            if (it.capture().equals(capture) && invoice.equals(it.invoice())) {
                back = it.state() instanceof RefundState.Done ? back.plus(it.amount()) : back;
                memory.put(rows, it.id(), new Row(detached(it), row.approver(), row.platformRefund()));
            }
        }
        return back;
    }

    /// What went back.
    Money made(Predicate<Refund> which) {
        return sum(it -> it.state() instanceof RefundState.Done && which.test(it));
    }

    private Money sum(Predicate<Refund> which) {
        return rows.values().stream()
                .map(Row::refund)
                .filter(which)
                .map(Refund::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Nullable
    Person approver(RefundId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::approver).orElse(null);
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

    /// A state as the row says it: whoever approved first stays.
    private static RefundState state(RefundState to, @Nullable Person approver, String name) {
        var by = approver == null ? new Person(null, "") : approver;
        return switch (to) {
            case RefundState.Requested it -> it;
            case RefundState.Approved it -> new RefundState.Approved(by);
            case RefundState.Asked it -> new RefundState.Asked(by, name);
            case RefundState.Unclear it -> new RefundState.Unclear(by);
            case RefundState.Done it -> new RefundState.Done(by, it.at(), it.proof(), it.byPlatform());
            case RefundState.Refused it -> new RefundState.Refused(by, it.reason());
            case RefundState.Dropped it -> it;
        };
    }

    private static Refund detached(Refund it) {
        return copy(it, null, it.approvedAt());
    }

    private static Refund at(Refund it, @Nullable Instant approvedAt) {
        return copy(it, it.invoice(), approvedAt);
    }

    private static Refund copy(Refund it, @Nullable InvoiceId invoice, @Nullable Instant approvedAt) {
        return new Refund(
                it.establishment(),
                it.id(),
                it.reference(),
                it.capture(),
                invoice,
                it.amount(),
                it.reason(),
                it.note(),
                it.requestedBy(),
                it.requestedAt(),
                it.needsOther(),
                approvedAt,
                it.byHand(),
                it.state());
    }
}
