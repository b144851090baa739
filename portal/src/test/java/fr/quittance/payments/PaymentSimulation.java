package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
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

/// One life of the payment core, all of it drawn from one seed: [SimulatedPayers], [SimulatedStaff], a
/// platform that loses, repeats, delays and reorders its callbacks, machines that stop at any step, a
/// clock that jumps.
///
/// First three days of faults, then two days without: by then everything is decided. The invariants hold
/// after every event.
final class PaymentSimulation implements SimulatedPlatform.Weather {

    private static final Instant START = Instant.parse("2026-03-27T08:00:00Z");
    private static final Duration FAULTS = Duration.ofDays(3);
    private static final Duration CONVERGENCE = Duration.ofHours(48);
    private static final int DEEPEST = 3;
    private static final int MOST = 20_000;

    private record Event(Instant at, int place, String name, Runnable act) {

        boolean isTask() {
            return place < 0;
        }

        /// The same, at that moment at the latest: people come when they like.
        Event notAfter(Instant latest) {
            return at.isAfter(latest) && !isTask() ? new Event(latest, place, name, act) : this;
        }
    }

    final SplittableRandom random;
    final PaymentWorld world;
    final PaymentInvariants invariants;
    final List<Invoice> bills = new ArrayList<>();
    final SimulatedStaff staff;
    boolean faults = true;
    private final Memory memory = new Memory();
    private final PriorityQueue<Event> events = new PriorityQueue<>((a, b) -> {
        var order = a.at().compareTo(b.at());
        return order == 0 ? Integer.compare(a.place(), b.place()) : order;
    });
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> picked = new HashSet<>();
    private final boolean traced;
    private final List<String> story = new ArrayList<>();
    private final double trouble;
    private final double death;
    private int depth;
    private int placed;
    private long trace = 0xcbf29ce484222325L;
    private int ran;

    /// @param traced whether the story is kept, to be read
    PaymentSimulation(long seed, boolean traced) {
        this.traced = traced;
        random = new SplittableRandom(seed);
        memory.at(START);
        trouble = random.nextDouble(0.3);
        death = random.nextDouble(0.05);
        var kinds = Kind.values();
        var names = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : Integer.MAX_VALUE;
        world = new PaymentWorld(
                memory, new SimulatedPlatform(memory, kinds[random.nextInt(kinds.length)], names, this));
        invariants = new PaymentInvariants(world);
        staff = new SimulatedStaff(this);
    }

    /// What came of a life.
    ///
    /// @param trace the same for the same seed
    /// @param events how much happened
    /// @param online how many payments were opened and paid on the platform's page
    /// @param back how many refunds were made
    record Life(long trace, int events, int money, int refunds, int online, int back) {}

    /// Lives it.
    ///
    /// @throws AssertionError when an invariant is broken
    Life live() {
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            bill(PaymentWorld.drawn(i, 100 + random.nextInt(100_000)));
        }
        new SimulatedPayers(this).begin();
        staff.begin();
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
        return new Life(
                trace, ran, world.captures.all().size(), world.refunds.all().size(), paidOnline(), refundsMade());
    }

    private int paidOnline() {
        return (int) world.payments.moves.stream()
                .filter(it -> "OPEN".equals(it.from()) && it.to().equals("PAID"))
                .count();
    }

    private int refundsMade() {
        return (int) world.refunds.all().stream()
                .filter(it -> it.state() instanceof RefundState.Done)
                .count();
    }

    List<String> story() {
        return story;
    }

    private void bill(Invoice bill) {
        world.invoices.add(bill);
        bills.add(bill);
    }

    private void run(Instant until) {
        while (true) {
            var next = upcoming();
            if (next == null || next.at().isAfter(until)) {
                break;
            }
            survive(next);
        }
        if (memory.truth().isBefore(until)) {
            memory.at(until);
        }
    }

    /// What happens next: something that somebody does, or a task that is due.
    private @Nullable Event upcoming() {
        var next = events.peek();
        var due = dueTask();
        return due != null && (next == null || !due.at().isAfter(next.at())) ? due : next;
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
        events.removeIf(it -> it.place() == event.place());
        if (event.at().isAfter(memory.truth())) {
            memory.at(event.at());
        }
        ran++;
        tell(event.name());
        event.act().run();
    }

    /// What others do while a platform is asked. Some calls are so slow that all that was due in ten
    /// minutes happens meanwhile.
    @Override
    public void meanwhile() {
        memory.at(memory.truth().plusMillis(random.nextInt(faults ? 4000 : 200)));
        if (depth >= DEEPEST) {
            return;
        }
        depth++;
        var isSlow = faults && random.nextInt(30) == 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            var next = upcoming();
            var soon = memory.truth().plusSeconds(isSlow || (faults && next != null && !next.isTask()) ? 600 : 1);
            if (next == null || next.at().isAfter(soon)) {
                break;
            }
            happen(isSlow ? next : next.notAfter(memory.truth()));
        }
        depth--;
    }

    @Override
    public Trouble next() {
        return faults && random.nextDouble() < trouble ? Trouble.values()[1 + random.nextInt(3)] : Trouble.NONE;
    }

    /// Has something happen later.
    void in(double seconds, String name, Runnable act) {
        events.add(new Event(memory.truth().plusMillis((long) (seconds * 1000)), placed++, name, act));
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
        var next = switch (parts[0]) {
            case "payments-check" -> world.watch.watch(new PaymentReference(parts[1]));
            case "payments-inbox" -> world.read.read(Inbox.Key.of(parts[1]));
            case "payments-refund" -> {
                var key = RefundTimer.Key.of(parts[1]);
                yield world.send.send(key.establishment(), key.refund());
            }
            default -> throw new IllegalStateException("Nobody does " + task);
        };
        picked.remove(task);
        if (next.isPresent()) {
            memory.put(world.tasks, task, next.get());
        } else {
            memory.remove(world.tasks, task);
        }
    }

    /// References are drawn at random: in the trace they bear the number of their first appearance.
    int name(String text) {
        return names.computeIfAbsent(text, it -> names.size());
    }

    void tell(String what) {
        var line = what + " " + memory.truth().toEpochMilli() + " " + depth;
        for (int i = 0; i < line.length(); i++) {
            mix(line.charAt(i));
        }
        for (var bill : bills) {
            mix(world.invoices
                    .find(HOSPITAL, bill.id())
                    .orElseThrow()
                    .leftToPay()
                    .cents());
        }
        mix(world.captures.rows.size());
        mix(world.refunds.rows.size());
        mix(world.books.postings.size());
        mix(world.payments.moves.size());
        if (traced) {
            story.add(memory.truth() + " " + "  ".repeat(depth) + what);
        }
    }

    private void mix(long value) {
        trace = (trace ^ value) * 0x100000001b3L;
    }
}
