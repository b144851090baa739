package fr.quittance.payments;

import fr.quittance.establishments.Trial;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.PaytweakContract;
import fr.quittance.payments.platform.PlatformContract;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A payment platform in virtual time: knows what it really took and gave back, and may say so late,
/// wrong, or not at all.
class SimulatedPlatform implements PaymentPlatform {

    static final String NAME = "paytweak";
    static final Duration LIFE = Duration.ofDays(1);
    private static final PlatformContract CONTRACT = new PaytweakContract(
            URI.create("https://api.example/"),
            "public",
            "private",
            "0".repeat(48),
            null,
            URI.create("https://pay.example"),
            "PaySim",
            "principal",
            true,
            true,
            1,
            "lng",
            null,
            Duration.ofSeconds(4),
            Duration.ofSeconds(20));

    /// What goes wrong at a call.
    enum Trouble {
        NONE,
        /// Nothing reached it.
        OUT_OF_REACH,
        /// It did what was asked, and its answer was lost.
        DEAF,
        /// It did nothing, and did not say so.
        MUTE
    }

    /// What it can do for its hospitals.
    enum Kind {
        READS_AND_CLOSES(Ability.READS_ORDERS, Ability.CLOSES_ORDERS, Ability.REFUNDS),
        READS(Ability.READS_ORDERS, Ability.REFUNDS),
        READS_ONLY(Ability.READS_ORDERS),
        ONLY_CALLS_BACK;

        private final Set<Ability> abilities;

        Kind(Ability... abilities) {
            this.abilities = Set.of(abilities);
        }
    }

    enum Fate {
        OPEN,
        REFUSED,
        PAID,
        CLOSED
    }

    /// An order as it is known there.
    static final class Made {
        final String order;
        final Money amount;
        final Instant ends;
        Fate fate = Fate.OPEN;
        String transaction = "";

        Made(String order, Money amount, Instant ends) {
            this.order = order;
            this.amount = amount;
            this.ends = ends;
        }

        boolean takesMoney(Instant now) {
            return (fate == Fate.OPEN || fate == Fate.REFUSED) && now.isBefore(ends);
        }
    }

    /// Whoever decides what happens meanwhile, and what goes wrong.
    interface Weather {

        /// Nothing goes wrong, and nobody else does anything.
        Weather FAIR = new Weather() {
            @Override
            public Trouble next() {
                return Trouble.NONE;
            }

            @Override
            public void meanwhile() {}
        };

        Trouble next();

        void meanwhile();
    }

    final Map<String, Made> orders = new LinkedHashMap<>();
    final SimulatedRefunds refunds;
    private final Memory memory;
    private final Kind kind;
    private final Weather weather;
    private final int names;
    private int transactions;

    /// @param names how many names it has for transactions before it uses the first again
    SimulatedPlatform(Memory memory, Kind kind, int names, Weather weather) {
        this.memory = memory;
        this.kind = kind;
        this.names = names;
        this.weather = weather;
        refunds = new SimulatedRefunds(orders);
    }

    /// The payer's bank says yes.
    ///
    /// @return whether money was taken
    boolean pay(String order) {
        var made = orders.get(order);
        if (made == null || !made.takesMoney(memory.truth())) {
            return false;
        }
        made.fate = Fate.PAID;
        made.transaction = "T" + ++transactions % names;
        return true;
    }

    boolean refuse(String order) {
        var made = orders.get(order);
        if (made == null || !made.takesMoney(memory.truth())) {
            return false;
        }
        made.fate = Fate.REFUSED;
        return true;
    }

    /// What a callback about an order says now.
    ///
    /// @param named whether it says the platform's name for the money
    byte[] callback(Made made, int copy, boolean named) {
        return letter(made.order, made.fate, made.amount.cents(), named ? made.transaction : "", copy);
    }

    static byte[] letter(String order, Fate fate, long cents, String transaction, int copy) {
        return String.join("|", order, fate.name(), Long.toString(cents), transaction, Integer.toString(copy))
                .getBytes(StandardCharsets.UTF_8);
    }

    List<Made> paid() {
        return orders.values().stream().filter(it -> it.fate == Fate.PAID).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Trial tryOut() {
        return Trial.answers();
    }

    @Override
    public PlatformContract contract() {
        return CONTRACT;
    }

    @Override
    public Set<Ability> abilities() {
        return kind.abilities;
    }

    @Override
    public Duration life() {
        return LIFE;
    }

    @Override
    public OrderAnswer make(NewOrder order) {
        var trouble = call();
        if (trouble == Trouble.OUT_OF_REACH) {
            return new OrderAnswer.NotMade("out of reach", true);
        }
        var name = order.reference().value();
        var made = new Made(name, order.amount(), memory.truth().plus(LIFE));
        var isNew = trouble != Trouble.MUTE && orders.putIfAbsent(name, made) == null;
        weather.meanwhile();
        if (trouble != Trouble.NONE) {
            return new OrderAnswer.Silence();
        }
        return isNew
                ? new OrderAnswer.Made(URI.create("https://pay.example/" + name), "")
                : new OrderAnswer.NotMade("order already used", false);
    }

    @Override
    public Word read(AskedOrder order) {
        var trouble = call();
        if (!can(Ability.READS_ORDERS) || trouble != Trouble.NONE) {
            return new Word.Silence();
        }
        var word = word(orders.get(order.order()));
        weather.meanwhile();
        return word;
    }

    @Override
    public Word close(AskedOrder order) {
        var trouble = call();
        if (!can(Ability.CLOSES_ORDERS) || trouble == Trouble.OUT_OF_REACH || trouble == Trouble.MUTE) {
            return new Word.Silence();
        }
        var made = orders.get(order.order());
        if (made == null) {
            return new Word.NoSuchOrder();
        }
        if (made.fate != Fate.PAID) {
            made.fate = Fate.CLOSED;
        }
        var word = word(made);
        weather.meanwhile();
        return trouble == Trouble.NONE ? word : new Word.Silence();
    }

    private Word word(@Nullable Made made) {
        if (made == null) {
            return new Word.NoSuchOrder();
        }
        return switch (made.fate) {
            case PAID -> new Word.Taken(made.transaction, made.amount, "EUR", null);
            case CLOSED -> new Word.Closed();
            case REFUSED -> made.takesMoney(memory.truth()) ? new Word.Refused("refused", false) : new Word.Closed();
            case OPEN -> made.takesMoney(memory.truth()) ? new Word.NotYet(null, "") : new Word.Closed();
        };
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        var trouble = call();
        if (trouble == Trouble.OUT_OF_REACH || trouble == Trouble.MUTE) {
            return new RefundAnswer.Unclear();
        }
        var answer = refunds.give(refund);
        weather.meanwhile();
        return trouble == Trouble.NONE ? answer : new RefundAnswer.Unclear();
    }

    private Trouble call() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The platform is called while a transaction is open");
        }
        memory.step();
        weather.meanwhile();
        return weather.next();
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        return true;
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        var parts = new String(raw, StandardCharsets.UTF_8).split("\\|", -1);
        var word = switch (Fate.valueOf(parts[1])) {
            case PAID -> new Word.Taken(parts[3], Money.cents(Long.parseLong(parts[2])), "EUR", null);
            case REFUSED -> new Word.Refused("refused", false);
            case CLOSED -> new Word.Closed();
            case OPEN -> new Word.NotYet(null, "");
        };
        return new Notice.About(parts[0], "", word);
    }
}
