package fr.quittance.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The twin of [MoneyOfPayments] in memory.
final class MemoryMoney extends MoneyOfPayments {

    private final MemoryPayments payments;
    private final MemoryCaptures captures;

    MemoryMoney(MemoryPayments payments, MemoryCaptures captures) {
        super(Memory.noDatabase());
        this.payments = payments;
        this.captures = captures;
    }

    @Override
    Optional<CaptureId> of(PaymentReference reference) {
        return Optional.ofNullable(payments.rows.get(reference))
                .flatMap(row -> Optional.ofNullable(row.moneyOf()).or(() -> settling(row.payment())));
    }

    private Optional<CaptureId> settling(Payment payment) {
        return captures.of(payment.establishment(), payment.reference()).stream()
                .filter(Capture::settles)
                .map(Capture::id)
                .findFirst();
    }

    @Override
    List<Payment> paidBy(Capture money) {
        return payments.rows.values().stream()
                .filter(row -> row.payment() instanceof Payment.Paid)
                .filter(row -> money.id().equals(row.moneyOf())
                        || row.payment().reference().equals(money.attempt()))
                .map(MemoryPayments.Row::payment)
                .sorted(Comparator.comparing((Payment it) -> it.order().startedAt())
                        .thenComparing(it -> it.reference().value()))
                .toList();
    }
}
