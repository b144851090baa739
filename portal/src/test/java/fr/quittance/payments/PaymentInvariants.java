package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.SimulatedPlatform.Made;
import fr.quittance.payments.platform.Ability;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What holds after every event of a simulated life, and what holds at its end.
final class PaymentInvariants {

    /// Where money leads is the end, but for a person who takes it back.
    private static final Map<String, Set<String>> AFTER_MONEY =
            Map.of("PAID", Set.of("PAID", "REVERSED"), "TO_REFUND", Set.of("TO_REFUND"), "REVERSED", Set.of());

    private final PaymentWorld world;
    private final MoneyInvariants money;
    private final JournalInvariants journal;
    private final Set<String> answeredMoney = new HashSet<>();
    private final Set<Inbox.Key> answered = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Map<PaymentReference, String> states = new HashMap<>();
    private boolean wrongClock;
    private int seenMoves;

    PaymentInvariants(PaymentWorld world) {
        this.world = world;
        money = new MoneyInvariants(world);
        journal = new JournalInvariants(world);
    }

    boolean isReal(Capture capture) {
        return money.isReal(capture);
    }

    /// A callback was answered 2xx.
    ///
    /// @param saysMoney whether it says that the money was taken, and it was
    void answered(String order, byte[] letter, boolean saysMoney) {
        answered.add(new Inbox.Key(HOSPITAL, SimulatedPlatform.NAME, Documents.sha256(letter)));
        if (saysMoney) {
            answeredMoney.add(order);
        }
    }

    /// A payer got the page of an order.
    void given(PaymentReference reference) {
        given.add(reference.value());
    }

    /// While somebody types a card, no other page that anybody ever got takes money for the same invoice.
    /// Only a clock that is hours wrong may open a second one.
    void onePage(String order) {
        var mine = world.platform.orders.get(order);
        if (wrongClock || !takesMoney(mine)) {
            return;
        }
        var here = lines(order);
        for (var other : given) {
            must(
                    other.equals(order)
                            || !takesMoney(world.platform.orders.get(other))
                            || lines(other).stream().noneMatch(here::contains),
                    "I8",
                    () -> "two pages take money for one invoice: " + order + " and " + other);
        }
    }

    private boolean takesMoney(@Nullable Made made) {
        return made != null && made.takesMoney(world.memory.truth());
    }

    /// From now on the portal's clock may be hours wrong.
    void wrongClock() {
        wrongClock = true;
    }

    private List<InvoiceId> lines(String order) {
        return world.payments.row(new PaymentReference(order)).payment().order().lines().stream()
                .map(Order.Line::invoice)
                .toList();
    }

    void always() {
        moves();
        for (var row : world.payments.rows.values()) {
            attempt(row);
        }
        world.invoices.all().forEach(this::oneAttempt);
        for (var key : answered) {
            must(world.inbox.rows.containsKey(key), "I6", () -> "an answered callback is not in the inbox");
        }
        money.always();
    }

    private void moves() {
        for (; seenMoves < world.payments.moves.size(); seenMoves++) {
            var move = world.payments.moves.get(seenMoves);
            var before = states.put(move.reference(), move.to());
            must(
                    Objects.equals(before, move.from()),
                    "I7",
                    () -> "a move from " + move.from() + " where " + before + " stood");
            must(
                    before == null
                            || AFTER_MONEY
                                    .getOrDefault(before, Set.of(move.to()))
                                    .contains(move.to()),
                    "I7",
                    () -> "a decision of money undone: " + move);
        }
    }

    private void attempt(MemoryPayments.Row row) {
        var payment = row.payment();
        var settled = world.captures.of(HOSPITAL, payment.reference()).stream()
                .filter(Capture::settles)
                .toList();
        must(settled.size() <= 1, "I2", () -> payment.reference() + " is settled by " + settled);
        must(
                settled.stream().allMatch(it -> it.amount().equals(payment.amount())),
                "I5",
                () -> payment + " is settled by " + settled);
        var tookMoney = payment instanceof Payment.Paid || payment instanceof Payment.Reversed;
        must(
                tookMoney == (settled.size() == 1 || gotShares(row)),
                "I5",
                () -> payment + " is settled by " + settled + " and by shares of " + row.moneyOf());
        if (payment.isLive()) {
            var task = PaymentTimer.CHECK.getTaskName() + " " + payment.reference();
            must(world.tasks.containsKey(task), "I7", () -> "nothing looks after " + row);
        }
    }

    private boolean gotShares(MemoryPayments.Row row) {
        return row.moneyOf() != null
                && row.payment().order().lines().stream()
                        .allMatch(line -> world.allocations.rows.stream()
                                .anyMatch(it -> it.capture().equals(row.moneyOf())
                                        && it.invoice().equals(line.invoice())
                                        && it.amount().equals(line.amount())));
    }

    private void oneAttempt(Invoice invoice) {
        var live = world.payments.of(HOSPITAL, invoice.id()).stream()
                .filter(Payment::isLive)
                .count();
        must(live <= 1, "I8", () -> invoice.number() + " has " + live + " live attempts");
    }

    /// Two days after the last fault.
    void atTheEnd() {
        always();
        for (var row : world.payments.rows.values()) {
            must(!row.payment().isLive(), "R1 liveness", () -> row.payment() + " is undecided");
        }
        for (var entry : world.inbox.rows.entrySet()) {
            must(entry.getValue().processed(), "I6", () -> "an unread callback: " + entry.getKey());
        }
        for (var made : world.platform.paid()) {
            var known = world.captures.all().stream()
                    .filter(it -> it.order().equals(made.order) && it.amount().equals(made.amount))
                    .filter(it -> MoneyInvariants.isNamed(it, made.transaction))
                    .count();
            var mustBeKnown = world.platform.can(Ability.READS_ORDERS) || answeredMoney.contains(made.order);
            must(
                    known <= 1 && (known == 1 || !mustBeKnown),
                    "I1",
                    () -> "money of " + made.order + " is known " + known + " times");
        }
        money.atTheEnd();
        journal.atTheEnd();
    }

    static void must(boolean holds, String invariant, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(invariant + ": " + what.get());
        }
    }
}
