package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.payments.SimulatedPlatform.Fate;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// The hospital, in a simulated life: it withdraws and corrects invoices, takes money at the desk, gives
/// money back, decides doubts, and hears from its bank that money never came. Everything at any moment,
/// and twice when somebody presses twice; only what it sees is true.
final class SimulatedStaff {

    private static final StaffMember CASHIER = member(1, "M. Petit");
    private static final StaffMember CHIEF = member(2, "Mme Roy");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final PaymentSimulation life;
    private final PaymentWorld world;
    private final SplittableRandom random;
    private int corrections;

    SimulatedStaff(PaymentSimulation life) {
        this.life = life;
        world = life.world;
        random = life.random;
    }

    private static StaffMember member(int place, String name) {
        return new StaffMember(HOSPITAL.value(), new UUID(3, place), name, Set.of(StaffRole.CASHIER));
    }

    void begin() {
        for (var bill : List.copyOf(life.bills)) {
            perhaps(8, "withdraw", () -> say("withdrawn", world.intake.withdraw(bill, null)));
            perhaps(8, "settled elsewhere", () -> elsewhere(bill));
            perhaps(4, "desk", () -> desk(bill));
            perhaps(5, "correct", () -> correct(bill));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            perhaps(1, "refund", this::refund);
            perhaps(1, "approve", this::approve);
            perhaps(2, "associate", this::associate);
        }
        perhaps(4, "reverse", this::reverse);
        perhaps(2, "decide", this::decide);
        perhaps(2, "close a doubt", this::closeDoubt);
        perhaps(3, "pay out", this::payOut);
        perhaps(3, "pay out", this::payOut);
        perhaps(6, "close the day", () -> world.days.closed.add(world.days.today()));
    }

    private void perhaps(int oneIn, String name, Runnable act) {
        if (random.nextInt(oneIn) == 0) {
            var when = random.nextInt(72 * 3600);
            life.in(when, name, act);
            if (random.nextInt(10) == 0) {
                life.in(when + random.nextInt(2), name, act);
            }
        }
    }

    private void say(String what, boolean happened) {
        if (happened) {
            life.tell(what);
        }
    }

    /// The hospital's file says that the patient paid at the hospital, as the intake hears it.
    private void elsewhere(Invoice bill) {
        world.inOneTransaction(() -> {
            world.invoices.lock(HOSPITAL, bill.id());
            if (world.payments.live(HOSPITAL, bill.id()).isEmpty()) {
                say("paid elsewhere", world.invoices.settleElsewhere(HOSPITAL, bill.id()));
            }
        });
    }

    /// Takes what is left of an invoice, or a part of it.
    void desk(Invoice bill) {
        var left = left(bill);
        if (!left.isPositive()) {
            return;
        }
        var part = random.nextInt(3) == 0 ? Money.cents(1 + random.nextLong(left.cents())) : left;
        var means = Means.values()[1 + random.nextInt(4)];
        var reference = RecordDeskPayment.draw();
        var lines = List.of(new Order.Line(bill.id(), part));
        for (int presses = 1 + random.nextInt(2); presses > 0; presses--) {
            say(
                    "cashed " + means,
                    world.desk.record(reference, lines, means, "42", CASHIER) instanceof DeskPayment.Recorded);
        }
    }

    private void correct(Invoice bill) {
        var number = 100 + life.bills.indexOf(bill) * 10 + corrections++;
        var by = PaymentWorld.drawn(number, 100 + random.nextInt(100_000));
        if (world.intake.withdraw(bill, by)) {
            life.tell("corrected");
            life.bills.add(by);
            if (random.nextBoolean()) {
                desk(by);
            }
        }
    }

    private void refund() {
        money().ifPresent(capture -> {
            var shares = world.allocations.by(HOSPITAL, capture.id());
            var invoice = shares.isEmpty() || random.nextBoolean()
                    ? null
                    : shares.getFirst().invoice();
            var most = world.hold.refundable(capture, invoice);
            var amount = random.nextInt(3) == 0 ? Money.cents(1 + random.nextInt(200_000)) : most;
            var reason = RefundReason.values()[random.nextInt(RefundReason.values().length)];
            var asked = random.nextInt(4) == 0
                    ? world.request.requestByHand(capture.id(), invoice, amount, reason, "", CASHIER)
                    : world.request.request(capture.id(), invoice, amount, reason, "", CASHIER);
            life.tell(asked.getClass().getSimpleName());
        });
    }

    private void approve() {
        for (var refund : world.refunds.all()) {
            var answer = switch (random.nextInt(4)) {
                case 0 -> world.decide.drop(refund.id(), "error", CHIEF);
                case 1 -> world.decide.approve(refund.id(), CASHIER);
                case 2 -> world.byHand.record(refund.id(), "V42", CASHIER);
                default -> world.decide.approve(refund.id(), CHIEF);
            };
            life.tell(answer.getClass().getSimpleName());
        }
    }

    private void associate() {
        var owing = world.cases.owing().stream().filter(life.invariants::isReal).toList();
        var unpaid = life.bills.stream().filter(it -> left(it).isPositive()).toList();
        if (owing.isEmpty() || unpaid.isEmpty()) {
            return;
        }
        var capture = owing.get(random.nextInt(owing.size()));
        var bill = unpaid.get(random.nextInt(unpaid.size()));
        if (random.nextInt(4) > 0) {
            world.refunds
                    .of(HOSPITAL, capture.id())
                    .forEach(it -> world.decide.drop(it.id(), "pour une autre facture", CHIEF));
        }
        var free = world.hold.refundable(capture, null);
        var amount = left(bill).compareTo(free) < 0 ? left(bill) : free;
        say(
                "associated",
                world.associate.associate(capture.id(), bill.id(), amount, CASHIER) instanceof Association.Made);
    }

    private Money left(Invoice bill) {
        return world.invoices.find(HOSPITAL, bill.id()).orElseThrow().leftToPay();
    }

    private void reverse() {
        var all = List.copyOf(world.payments.rows.keySet());
        if (!all.isEmpty()) {
            var reference = all.get(random.nextInt(all.size()));
            say("reversed", world.reverse.reverse(reference, "sans provision", CASHIER) instanceof Reversal.Written);
        }
    }

    /// They look at the platform's back office, and say what they see there.
    private void decide() {
        for (var reference : List.copyOf(world.payments.rows.keySet())) {
            var made = world.platform.orders.get(reference.value());
            if (made != null && made.fate == Fate.PAID) {
                say(
                        "found paid",
                        world.doubt.paid(reference, made.transaction, CASHIER).isPresent());
            } else if (made == null || !made.takesMoney(world.memory.truth())) {
                say(
                        "found unpaid",
                        world.doubt.notPaid(reference, "relevé", CASHIER).isPresent());
            }
        }
    }

    private void closeDoubt() {
        for (var row : List.copyOf(world.cases.rows.values())) {
            say("doubt closed", world.closeDoubt.close(row.capture().id(), "vu", CASHIER));
        }
    }

    private void payOut() {
        for (var made : world.platform.paid()) {
            var fee = Money.cents(made.amount.cents() / 100);
            var line = new SettlementLine(made.transaction, made.amount, fee, DAY);
            life.tell(world.settleLine
                    .settle(HOSPITAL, SimulatedPlatform.NAME, line, CASHIER.name())
                    .name());
        }
    }

    private Optional<Capture> money() {
        var all = world.captures.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
