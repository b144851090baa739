package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.payments.BeginPayment.Wanted;
import fr.quittance.payments.SimulatedPlatform.Fate;
import java.util.ArrayList;
import java.util.SplittableRandom;

/// Those who pay, in a simulated life: they click twice, keep tabs open, come back a day later; and the
/// callbacks that tell of it, lost, repeated, late and in any order.
final class SimulatedPayers {

    private final PaymentSimulation life;
    private final PaymentWorld world;
    private final SplittableRandom random;
    private final double loss;
    private final double repetition;
    private final double delay;
    private final boolean shy;
    private int copies;

    SimulatedPayers(PaymentSimulation life) {
        this.life = life;
        world = life.world;
        random = life.random;
        loss = random.nextDouble(0.3);
        repetition = random.nextDouble(0.5);
        delay = random.nextDouble(72 * 3600);
        shy = random.nextInt(6) == 0; // Its callbacks do not always name the money.
    }

    void begin() {
        for (var bill : life.bills) {
            for (int clicks = 1 + random.nextInt(6); clicks > 0; clicks--) {
                life.in(random.nextInt(50 * 3600), "click", () -> click(bill));
            }
        }
        if (random.nextInt(10) == 0) {
            strangers();
        }
    }

    /// Callbacks about orders that are none of ours.
    private void strangers() {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var order = "N-" + random.nextInt(2);
            var fate = random.nextInt(3) == 0 ? Fate.REFUSED : Fate.PAID;
            var letter = SimulatedPlatform.letter(order, fate, 100 + random.nextInt(2), "T-stray", copies++);
            life.in(random.nextInt(50 * 3600), "stranger", () -> post(order, letter, false));
        }
    }

    private void click(Invoice bill) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(bill.id(), random.nextInt(6) == 0 ? Money.cents(50) : null));
        if (life.bills.size() > 1 && random.nextInt(4) == 0) {
            life.bills.stream()
                    .filter(it -> !it.id().equals(bill.id()))
                    .findFirst()
                    .ifPresent(other -> wanted.add(new Wanted(other.id(), null)));
        }
        switch (world.start.start(HOSPITAL, wanted, Door.LINK)) {
            case Start.Opened(var reference, var page) -> {
                life.tell("opened " + life.name(reference.value()));
                life.invariants.given(reference);
                visit(bill, reference);
            }
            case Start.NothingToPay nothing -> life.tell("nothing to pay");
            case Start.InDoubt(var reference) -> life.tell("in doubt " + life.name(reference.value()));
            case Start.PlatformDown down -> {
                life.tell("down");
                if (life.faults && random.nextBoolean()) {
                    life.in(30 + random.nextInt(3 * 3600), "click again", () -> click(bill));
                }
            }
        }
    }

    private void visit(Invoice bill, PaymentReference reference) {
        int longest = random.nextInt(5) == 0 ? 26 * 3600 : 1200;
        double when = 5 + random.nextInt(longest);
        switch (random.nextInt(8)) {
            case 0 -> life.in(when, "refused", () -> act(reference, false));
            case 1 -> life.in(when, "cancel", () -> world.cancel.cancel(reference));
            case 2 -> life.in(when, "click twice", () -> click(bill));
            default -> life.in(when, "pay", () -> act(reference, true));
        }
        if (random.nextBoolean()) {
            life.in(when + random.nextInt(30), "return", () -> world.check.check(reference));
        }
        if (random.nextInt(6) == 0) {
            life.in(when + random.nextInt(3600), "go to the desk", () -> life.staff.desk(bill));
        }
        if (random.nextInt(4) == 0) {
            life.in(when + 1 + random.nextInt(7200), "pay in another tab", () -> act(reference, true));
        }
    }

    /// Somebody types a card on the platform's page.
    private void act(PaymentReference reference, boolean accepted) {
        var order = reference.value();
        life.invariants.onePage(order);
        var happened = accepted ? world.platform.pay(order) : world.platform.refuse(order);
        var made = world.platform.orders.get(order);
        if (!happened || made == null) {
            return;
        }
        life.tell((accepted ? "took " : "refused ") + life.name(order));
        var letter = world.platform.callback(made, random.nextInt(3) == 0 ? copies++ : 0, isNamed());
        if (!life.faults || random.nextDouble() >= loss) {
            post(order, letter, accepted);
        }
        if (life.faults && random.nextDouble() < repetition) {
            post(order, letter, accepted);
            post(order, world.platform.callback(made, copies++, isNamed()), accepted);
        }
        if (life.faults && accepted && random.nextInt(20) == 0) {
            post(order, SimulatedPlatform.letter(order, Fate.PAID, 1, "T-forged-" + copies, copies++), false);
        }
    }

    private boolean isNamed() {
        return !shy || random.nextBoolean();
    }

    private void post(String order, byte[] letter, boolean saysMoney) {
        var late = life.faults && random.nextInt(3) == 0 ? random.nextDouble(delay + 1) : random.nextInt(5);
        life.in(late, "callback", () -> {
            world.receive.receive(HOSPITAL, SimulatedPlatform.NAME, letter, "", "");
            life.invariants.answered(order, letter, saysMoney); // Only now is it answered 2xx.
        });
    }
}
