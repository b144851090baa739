package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.payments.BeginPayment.Wanted;
import fr.quittance.payments.SimulatedPlatform.Fate;
import fr.quittance.payments.SimulatedPlatform.Kind;
import fr.quittance.payments.SimulatedPlatform.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One life of the payment core, all of it drawn from one seed: payers who click twice and keep tabs open,
/// a platform that loses, repeats, delays and reorders its callbacks, machines that stop at any step, a
/// clock that jumps, a hospital that withdraws invoices.
///
/// First three days of faults, then two days without: by then everything is decided. The invariants hold
/// after every event.
final class PaymentSimulation implements SimulatedPlatform.Weather {

    private static final Instant START = Instant.parse("2026-03-27T08:00:00Z");
    private static final Duration FAULTS = Duration.ofDays(3);
    private static final Duration CONVERGENCE = Duration.ofHours(48);
    private static final int DEEPEST = 3;
    private static final int MOST = 20_000;

    private record Event(Instant at, int place, String name, Runnable act) {}

    private final SplittableRandom random;
    private final Memory memory = new Memory();
    private final PaymentWorld world;
    private final PaymentInvariants invariants;
    private final PriorityQueue<Event> events = new PriorityQueue<>((a, b) -> {
        var order = a.at().compareTo(b.at());
        return order == 0 ? Integer.compare(a.place(), b.place()) : order;
    });
    private final List<Invoice> bills = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> picked = new HashSet<>();
    private final boolean traced;
    private final List<String> story = new ArrayList<>();
    private final double loss;
    private final double repetition;
    private final double trouble;
    private final double death;
    private final double delay;
    private boolean faults = true;
    private int depth;
    private int placed;
    private int copies;
    private long trace = 0xcbf29ce484222325L;
    private int ran;

    /// @param traced whether the story is kept, to be read
    PaymentSimulation(long seed, boolean traced) {
        this.traced = traced;
        random = new SplittableRandom(seed);
        memory.at(START);
        loss = random.nextDouble(0.3);
        repetition = random.nextDouble(0.5);
        trouble = random.nextDouble(0.3);
        death = random.nextDouble(0.05);
        delay = random.nextDouble(72 * 3600);
        var platform = new SimulatedPlatform(memory, Kind.values()[random.nextInt(3)], this);
        world = new PaymentWorld(memory, platform);
        invariants = new PaymentInvariants(world);
    }

    /// What came of a life.
    ///
    /// @param trace the same for the same seed
    /// @param events how much happened
    record Life(long trace, int events, int money) {}

    /// Lives it.
    ///
    /// @throws AssertionError when an invariant is broken
    Life live() {
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            bills.add(world.bill(i, 100 + random.nextInt(100_000)));
        }
        for (var bill : bills) {
            int clicks = 1 + random.nextInt(6);
            for (int i = 0; i < clicks; i++) {
                in(random.nextInt(50 * 3600), "click", () -> click(bill));
            }
            if (random.nextInt(5) == 0) {
                in(random.nextInt(60 * 3600), "withdraw", () -> withdraw(bill));
            }
            if (random.nextInt(5) == 0) {
                in(random.nextInt(60 * 3600), "desk", () -> desk(bill));
            }
        }
        if (random.nextInt(4) == 0) {
            in(random.nextInt(70 * 3600), "clock", () -> {
                invariants.wrongClock();
                memory.wrongBy(Duration.ofSeconds(random.nextInt(-7200, 7200)));
            });
        }
        run(START.plus(FAULTS));
        faults = false;
        run(START.plus(FAULTS).plus(CONVERGENCE));
        invariants.atTheEnd();
        return new Life(trace, ran, world.captures.all().size());
    }

    List<String> story() {
        return story;
    }

    private void run(Instant until) {
        while (true) {
            var next = events.peek();
            var due = dueTask();
            if (due != null && (next == null || !due.at().isAfter(next.at()))) {
                next = due;
            }
            if (next == null || next.at().isAfter(until)) {
                break;
            }
            if (next != due) {
                events.remove(next);
            }
            survive(next);
        }
        if (memory.truth().isBefore(until)) {
            memory.at(until);
        }
    }

    private void survive(Event event) {
        if (faults && random.nextDouble() < death) {
            memory.dieAfter(1 + random.nextInt(12));
        }
        try {
            happen(event);
        } catch (Memory.Death gone) {
            tell("died");
            memory.revive();
            depth = 0;
            memory.at(memory.truth().plusSeconds(20)); // Then another node takes up what this one did.
            picked.clear();
        }
        memory.revive();
        invariants.always();
    }

    private void happen(Event event) {
        if (ran > MOST) {
            throw new AssertionError("R1 liveness: it never ends");
        }
        if (event.at().isAfter(memory.truth())) {
            memory.at(event.at());
        }
        ran++;
        tell(event.name());
        event.act().run();
    }

    /// What others do while a platform is asked.
    @Override
    public void meanwhile() {
        memory.at(memory.truth().plusMillis(random.nextInt(faults ? 4000 : 200)));
        if (depth >= DEEPEST) {
            return;
        }
        depth++;
        for (int i = random.nextInt(3); i > 0; i--) {
            var next = events.peek();
            var due = dueTask();
            if (due != null && (next == null || !due.at().isAfter(next.at()))) {
                next = due;
            }
            if (next == null || next.at().isAfter(memory.truth().plusSeconds(faults ? 600 : 1))) {
                break;
            }
            if (next != due) {
                events.remove(next);
            }
            happen(next);
        }
        depth--;
    }

    @Override
    public Trouble next() {
        return faults && random.nextDouble() < trouble ? Trouble.values()[1 + random.nextInt(3)] : Trouble.NONE;
    }

    private void in(double seconds, String name, Runnable act) {
        events.add(new Event(memory.truth().plusMillis((long) (seconds * 1000)), placed++, name, act));
    }

    private void click(Invoice bill) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(bill.id(), random.nextInt(6) == 0 ? fr.quittance.money.Money.cents(50) : null));
        if (bills.size() > 1 && random.nextInt(4) == 0) {
            bills.stream()
                    .filter(it -> !it.id().equals(bill.id()))
                    .findFirst()
                    .ifPresent(other -> wanted.add(new Wanted(other.id(), null)));
        }
        switch (world.start.start(HOSPITAL, wanted)) {
            case Start.Opened(var reference, var page) -> {
                tell("opened " + name(reference.value()));
                invariants.given(reference);
                visit(bill, reference);
            }
            case Start.NothingToPay nothing -> tell("nothing to pay");
            case Start.InDoubt(var reference) -> tell("in doubt " + name(reference.value()));
            case Start.PlatformDown down -> {
                tell("down");
                if (faults) {
                    in(30 + random.nextInt(3 * 3600), "click again", () -> click(bill));
                }
            }
        }
    }

    private void visit(Invoice bill, PaymentReference reference) {
        int longest = random.nextInt(5) == 0 ? 26 * 3600 : 1200;
        double when = 5 + random.nextInt(longest);
        switch (random.nextInt(8)) {
            case 0 -> in(when, "refused", () -> act(reference, false));
            case 1 -> in(when, "cancel", () -> world.cancel.cancel(reference));
            case 2 -> in(when, "click twice", () -> click(bill));
            default -> in(when, "pay", () -> act(reference, true));
        }
        if (random.nextBoolean()) {
            in(when + random.nextInt(30), "return", () -> world.check.check(reference));
        }
        if (random.nextInt(4) == 0) {
            in(when + 1 + random.nextInt(7200), "pay in another tab", () -> act(reference, true));
        }
    }

    /// Somebody types a card on the platform's page.
    private void act(PaymentReference reference, boolean accepted) {
        var order = reference.value();
        invariants.onePage(order);
        var happened = accepted ? world.platform.pay(order) : world.platform.refuse(order);
        if (!happened) {
            return;
        }
        tell((accepted ? "took " : "refused ") + name(order));
        var letter = world.platform.callback(order, random.nextInt(3) == 0 ? copies++ : 0);
        if (!faults || random.nextDouble() >= loss) {
            post(order, letter);
        }
        if (faults && random.nextDouble() < repetition) {
            post(order, letter);
            post(order, world.platform.callback(order, copies++));
        }
        if (faults && accepted && random.nextInt(20) == 0) {
            post(order, SimulatedPlatform.letter(order, Fate.PAID, 1, "T-forged-" + copies, copies++));
        }
    }

    private void post(String order, byte[] letter) {
        var late = faults && random.nextInt(3) == 0 ? random.nextDouble(delay + 1) : random.nextInt(5);
        in(late, "callback", () -> {
            world.receive.receive(HOSPITAL, SimulatedPlatform.NAME, letter, "", "");
            invariants.answered(order, letter); // Only now is it answered 2xx.
        });
    }

    private void withdraw(Invoice bill) {
        if (world.unlessPaying(bill, () -> world.invoices.cancel(HOSPITAL, bill.id(), null))) {
            tell("withdrawn");
        }
    }

    private void desk(Invoice bill) {
        var desk = world.unlessPaying(bill, () -> {
            var now = world.invoices.find(HOSPITAL, bill.id()).orElseThrow();
            if (now.state() instanceof InvoiceState.ToPay) {
                invariants.atTheDesk(bill, now.leftToPay());
                world.invoices.settleElsewhere(HOSPITAL, bill.id());
            }
        });
        if (desk) {
            tell("paid at the desk");
        }
    }

    private @Nullable Event dueTask() {
        Map.@Nullable Entry<String, Instant> first = null;
        for (var it : world.tasks.entrySet()) {
            if (!picked.contains(it.getKey())
                    && (first == null
                            || it.getValue().isBefore(first.getValue())
                            || (it.getValue().equals(first.getValue()) && name(it.getKey()) < name(first.getKey())))) {
                first = it;
            }
        }
        if (first == null) {
            return null;
        }
        var task = first.getKey();
        return new Event(memory.trueTime(first.getValue()), -1, "task", () -> work(task));
    }

    private void work(String task) {
        var parts = task.split(" ", 2);
        picked.add(task);
        var next = parts[0].equals(PaymentTimer.CHECK.getTaskName())
                ? world.watch.watch(new PaymentReference(parts[1]))
                : world.read.read(Inbox.Key.of(parts[1]));
        picked.remove(task);
        if (next.isPresent()) {
            memory.put(world.tasks, task, next.get());
        } else {
            memory.remove(world.tasks, task);
        }
    }

    /// References are drawn at random: in the trace they bear the number of their first appearance.
    private int name(String text) {
        return names.computeIfAbsent(text, it -> names.size());
    }

    private void tell(String what) {
        var line = what + " " + memory.truth().toEpochMilli() + " " + depth;
        for (int i = 0; i < line.length(); i++) {
            trace = (trace ^ line.charAt(i)) * 0x100000001b3L;
        }
        for (var bill : bills) {
            var now = world.invoices.find(HOSPITAL, bill.id()).orElseThrow();
            trace = (trace ^ now.leftToPay().cents()) * 0x100000001b3L;
        }
        trace = (trace ^ world.captures.rows.size()) * 0x100000001b3L;
        if (traced) {
            story.add(memory.truth() + " " + "  ".repeat(depth) + what);
        }
    }
}
