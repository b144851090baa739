package fr.quittance.payments;

import fr.quittance.money.Money;
import fr.quittance.payments.platform.Abilities;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A payment platform in virtual time: knows what it really took, and may say so late, wrong, or not at
/// all.
final class SimulatedPlatform implements PaymentPlatform {

    static final String NAME = "simulated";
    static final Duration LIFE = Duration.ofDays(1);

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
        READS_AND_CLOSES,
        READS,
        ONLY_CALLS_BACK
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
        boolean told;

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
        Trouble next();

        void meanwhile();
    }

    final Map<String, Made> orders = new LinkedHashMap<>();
    private final Memory memory;
    private final Kind kind;
    private final Weather weather;
    private int transactions;

    SimulatedPlatform(Memory memory, Kind kind, Weather weather) {
        this.memory = memory;
        this.kind = kind;
        this.weather = weather;
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
        made.transaction = "T" + ++transactions;
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
    byte[] callback(String order, int copy) {
        var made = orders.get(order);
        var amount = made == null ? 0 : made.amount.cents();
        return letter(
                order, made == null ? Fate.CLOSED : made.fate, amount, made == null ? "" : made.transaction, copy);
    }

    static byte[] letter(String order, Fate fate, long cents, String transaction, int copy) {
        return String.join("|", order, fate.name(), Long.toString(cents), transaction, Integer.toString(copy))
                .getBytes(StandardCharsets.UTF_8);
    }

    List<Made> paid() {
        var paid = new ArrayList<Made>();
        for (var it : orders.values()) {
            if (it.fate == Fate.PAID) {
                paid.add(it);
            }
        }
        return paid;
    }

    boolean reads() {
        return kind != Kind.ONLY_CALLS_BACK;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return NAME;
    }

    @Override
    public String merchant() {
        return "principal";
    }

    @Override
    public Abilities abilities() {
        return new Abilities(false, false, reads(), kind == Kind.READS_AND_CLOSES, false, true, false, false);
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
        var isNew = trouble != Trouble.MUTE
                && orders.putIfAbsent(
                                order.reference().value(),
                                new Made(
                                        order.reference().value(),
                                        order.amount(),
                                        memory.truth().plus(LIFE)))
                        == null;
        weather.meanwhile();
        if (trouble != Trouble.NONE) {
            return new OrderAnswer.Silence();
        }
        return isNew
                ? new OrderAnswer.Made(URI.create("https://pay.example/" + order.reference()), "")
                : new OrderAnswer.NotMade("order already used", false);
    }

    @Override
    public Word read(AskedOrder order) {
        var trouble = call();
        if (!reads() || trouble != Trouble.NONE) {
            return new Word.Silence();
        }
        var word = word(orders.get(order.order()));
        weather.meanwhile();
        return word;
    }

    @Override
    public Word close(AskedOrder order) {
        var trouble = call();
        if (kind != Kind.READS_AND_CLOSES || trouble == Trouble.OUT_OF_REACH || trouble == Trouble.MUTE) {
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

    private Trouble call() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The platform is called while a transaction is open");
        }
        memory.step();
        weather.meanwhile();
        return weather.next();
    }

    @Override
    public Optional<PlatformForm> form(Order order, String linkId) {
        return Optional.empty();
    }

    @Override
    public Collection<String> callbackPaths() {
        return List.of();
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        return true;
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        throw new UnsupportedOperationException("This platform gives nothing back");
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
