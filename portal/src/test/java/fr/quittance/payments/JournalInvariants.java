package fr.quittance.payments;

import static fr.quittance.payments.PaymentInvariants.must;
import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.journal.MemoryJournal.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Whoever reads the journal knows all that happened to money, and who did it.
final class JournalInvariants {

    private static final List<String> PAID = List.of("payment-confirmed", "money-associated");

    private final PaymentWorld world;

    JournalInvariants(PaymentWorld world) {
        this.world = world;
    }

    void atTheEnd() {
        var moves = new HashMap<MemoryPayments.Move, Integer>();
        for (var move : world.payments.moves) {
            if (move.from() != null && !move.from().equals(move.to())) {
                moves.merge(new MemoryPayments.Move(move.reference(), null, move.to()), 1, Integer::sum);
            }
        }
        moves.forEach((move, times) -> {
            var told = count(subject(move.reference()), move.reference().number(), deeds(move.to()));
            must(told == times, "I11", () -> move + " happened " + times + " times and is told " + told + " times");
        });
        world.refunds.all().forEach(this::refund);
        world.payments.rows.values().forEach(row -> deeds(row.payment()));
        world.cases.rows.values().forEach(this::doubt);
    }

    private static List<String> deeds(String state) {
        return state.equals("PAID")
                ? PAID
                : List.of("payment-" + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String subject(PaymentReference reference) {
        var invoice = world.payments.row(reference).payment().invoice();
        return world.invoices.find(HOSPITAL, invoice).orElseThrow().number().value();
    }

    /// What a person did with a payment is told once, in their name.
    private void deeds(Payment payment) {
        var reversed = payment instanceof Payment.Reversed ? 1 : 0;
        var cashed = payment.order().platform().equals(Order.DESK)
                        && world.payments.row(payment.reference()).moneyOf() == null
                ? 1
                : 0;
        told(payment, "payment-taken-back", reversed);
        told(payment, "desk-payment-recorded", cashed);
    }

    private void told(Payment payment, String deed, int times) {
        var reference = payment.reference();
        var told = count(subject(reference), reference.number(), List.of(deed));
        must(told == times, "I11", () -> payment + " is told " + told + " times as " + deed);
    }

    private void refund(Refund refund) {
        var expected = new ArrayList<String>(List.of("refund-requested"));
        switch (refund.state()) {
            case RefundState.Requested it -> {}
            case RefundState.Approved it -> {}
            case RefundState.Asked it -> expected.add("refund-asked");
            case RefundState.Unclear it -> expected.add("refund-unclear");
            case RefundState.Done it -> expected.add("refund-made");
            case RefundState.Refused it -> expected.add("refund-refused");
            case RefundState.Dropped it -> expected.add("refund-dropped");
        }
        if (refund.needsOther() && world.refunds.approver(refund.id()) != null) {
            expected.add("refund-approved");
        }
        for (var deed : expected) {
            must(
                    world.journal.entries.stream()
                            .anyMatch(
                                    it -> it.deed().equals(deed) && it.details().startsWith(refund.number())),
                    "I11",
                    () -> refund + ": the journal has no " + deed);
        }
    }

    private void doubt(MemoryCases.Row row) {
        var isTold = !row.reason().equals("CONTRADICTED")
                || world.journal.entries.stream()
                        .anyMatch(it -> List.of("payment-contradicted", "refund-made-twice")
                                .contains(it.deed()));
        must(isTold, "I11", () -> "nobody is told of " + row);
    }

    private long count(String subject, String number, List<String> deeds) {
        return world.journal.entries.stream()
                .filter(it -> deeds.contains(it.deed()))
                .filter(it -> it.subject().equals(subject))
                .map(Entry::details)
                .filter(it -> it.startsWith(number))
                .count();
    }
}
