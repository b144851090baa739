package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.SimulatedPlatform.Fate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What holds after every event of a simulated life, and what holds at its end.
final class PaymentInvariants {

    private final PaymentWorld world;
    private final Map<InvoiceId, Money> desk = new HashMap<>();
    private final Set<String> answeredMoney = new HashSet<>();
    private final Set<Inbox.Key> answered = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private boolean wrongClock;
    private int seenMoves;
    private final Map<PaymentReference, String> states = new HashMap<>();

    PaymentInvariants(PaymentWorld world) {
        this.world = world;
    }

    /// A callback was answered 2xx.
    void answered(String order, byte[] letter) {
        answered.add(new Inbox.Key(HOSPITAL, SimulatedPlatform.NAME, fr.quittance.documents.Documents.sha256(letter)));
        if (world.platform.orders.get(order) instanceof SimulatedPlatform.Made made
                && made.fate == Fate.PAID
                && new String(letter, java.nio.charset.StandardCharsets.UTF_8).contains("|" + made.transaction + "|")) {
            answeredMoney.add(order);
        }
    }

    void atTheDesk(Invoice invoice, Money amount) {
        desk.put(invoice.id(), amount);
    }

    /// A payer got the page of an order.
    void given(PaymentReference reference) {
        given.add(reference.value());
    }

    /// While somebody types a card, no other page that anybody ever got takes money for the same invoice.
    /// Only a clock that is hours wrong may open a second one.
    void onePage(String order) {
        var mine = world.platform.orders.get(order);
        if (wrongClock || mine == null || !mine.takesMoney(world.memory.truth())) {
            return;
        }
        var here = lines(order);
        for (var other : given) {
            var made = world.platform.orders.get(other);
            must(
                    other.equals(order)
                            || made == null
                            || !made.takesMoney(world.memory.truth())
                            || lines(other).stream().noneMatch(here::contains),
                    "I8",
                    () -> "two pages take money for one invoice: " + order + " and " + other);
        }
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
            attempt(row.payment());
        }
        for (var capture : world.captures.all()) {
            capture(capture);
        }
        for (var posting : world.books.postings) {
            must(
                    posting.values().stream().reduce(Money.ZERO, Money::plus).isZero(),
                    "I9",
                    () -> "a posting that does not balance: " + posting);
        }
        for (int i = 1; i <= 3; i++) {
            world.invoices
                    .find(HOSPITAL, new InvoiceId(new java.util.UUID(1, i)))
                    .ifPresent(this::invoice);
        }
        for (var key : answered) {
            must(world.inbox.rows.containsKey(key), "I6", () -> "an answered callback is not in the inbox");
        }
    }

    private void moves() {
        for (; seenMoves < world.payments.moves.size(); seenMoves++) {
            var move = world.payments.moves.get(seenMoves);
            var before = states.put(move.reference(), move.to());
            must(
                    java.util.Objects.equals(before, move.from()),
                    "I7",
                    () -> "a move from " + move.from() + " where " + before + " stood");
            must(
                    !List.of("PAID", "TO_REFUND").contains(String.valueOf(move.from()))
                            || move.to().equals(move.from()),
                    "I7",
                    () -> "a decision of money undone: " + move);
        }
    }

    private void attempt(Payment payment) {
        var settled = world.captures.of(HOSPITAL, payment.reference()).stream()
                .filter(Capture::settles)
                .toList();
        must(settled.size() <= 1, "I2", () -> payment.reference() + " is settled by " + settled);
        must(
                (payment instanceof Payment.Paid) == (settled.size() == 1),
                "I5",
                () -> payment + " is settled by " + settled);
        if (payment.isLive()) {
            var row = world.payments.row(payment.reference());
            var task = PaymentTimer.CHECK.getTaskName() + " " + payment.reference();
            must(world.tasks.containsKey(task), "I7", () -> "nothing looks after " + row);
        }
    }

    private void capture(Capture capture) {
        var pays = world.allocations.sum(it -> it.capture().equals(capture.id()));
        must(
                world.cases.owes(capture) == pays.compareTo(capture.amount()) < 0,
                "I3",
                () -> capture + " pays " + pays + ", case " + world.cases.rows.get(capture.id()));
        var made = world.platform.orders.get(capture.order());
        var isReal = made != null
                && made.fate == Fate.PAID
                && made.transaction.equals(capture.transaction())
                && made.amount.equals(capture.amount());
        must(isReal || !capture.settles(), "I5", () -> capture + " pays and no platform took it");
    }

    private void invoice(Invoice invoice) {
        var here = world.allocations.sum(it -> it.invoice().equals(invoice.id()));
        var elsewhere = desk.getOrDefault(invoice.id(), Money.ZERO);
        var live = world.payments.of(HOSPITAL, invoice.id()).stream()
                .filter(Payment::isLive)
                .count();
        must(live <= 1, "I8", () -> invoice.number() + " has " + live + " live attempts");
        var paid = invoice.amounts().due().minus(invoice.leftToPay());
        switch (invoice.state()) {
            case InvoiceState.ToPay(var part) -> {
                must(part.equals(here), "I2", () -> invoice.number() + " says " + part + ", money says " + here);
                must(invoice.leftToPay().isPositive(), "I2", () -> invoice.number() + " is paid and still to pay");
            }
            case InvoiceState.Paid it -> {
                must(
                        here.compareTo(paid) <= 0
                                && (here.equals(paid) || elsewhere.plus(here).equals(paid)),
                        "I2",
                        () -> invoice.number() + " is paid by " + here + " and " + elsewhere);
                var told = world.paid.stream()
                        .filter(event -> event.invoice().equals(invoice.id()))
                        .count();
                must(
                        told == (here.equals(paid) ? 1 : 0),
                        "I4",
                        () -> invoice.number() + " was told " + told + " times");
            }
            case InvoiceState.NothingToPay nothing -> throw new AssertionError("I2 nothing was to pay");
            case InvoiceState.Cancelled it ->
                must(here.isZero(), "I2", () -> invoice.number() + " is withdrawn and holds " + here);
        }
    }

    /// Two days after the last fault.
    void atTheEnd() {
        always();
        for (var row : world.payments.rows.values()) {
            must(!row.payment().isLive(), "R1 liveness", () -> row.payment() + " is undecided");
        }
        for (var entry : world.inbox.rows.entrySet()) {
            must(entry.getValue().letter().processed(), "I6", () -> "an unread callback: " + entry.getKey());
        }
        for (var made : world.platform.paid()) {
            var known = world.captures.all().stream()
                    .filter(it ->
                            it.order().equals(made.order) && it.transaction().equals(made.transaction))
                    .count();
            var mustBeKnown = world.platform.reads() || answeredMoney.contains(made.order);
            must(
                    known <= 1 && (known == 1 || !mustBeKnown),
                    "I1",
                    () -> "money of " + made.order + " is known " + known + " times");
        }
        must(
                world.books
                        .balance(HOSPITAL, Books.Account.PATIENTS)
                        .plus(world.allocations.sum(it -> true))
                        .isZero(),
                "I9",
                () -> "the books say that patients paid " + world.books.balance(HOSPITAL, Books.Account.PATIENTS));
    }

    private static void must(boolean holds, String invariant, java.util.function.Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(invariant + ": " + what.get());
        }
    }
}
