package fr.quittance.payments;

import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A platform that tells the truth, and whatever a story has it say before: each thing once.
final class TalkingPlatform extends SimulatedPlatform {

    private final EnumSet<Ability> abilities = EnumSet.noneOf(Ability.class);
    private final Deque<OrderAnswer> pages = new ArrayDeque<>();
    private final Deque<Word> readings = new ArrayDeque<>();
    private final Deque<Word> closings = new ArrayDeque<>();
    private final Deque<RefundAnswer> givings = new ArrayDeque<>();
    private final Map<String, Notice> letters = new HashMap<>();

    /// What it was asked to take.
    final List<NewOrder> asked = new ArrayList<>();

    /// How often it was read.
    int readOften;

    /// What somebody else does while it is asked.
    Runnable meanwhile = () -> {};

    private final String name;

    TalkingPlatform(Memory memory) {
        this(memory, NAME);
    }

    TalkingPlatform(Memory memory, String name) {
        super(memory, Kind.ONLY_CALLS_BACK, Integer.MAX_VALUE, Weather.FAIR);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    void offers(Ability... all) {
        abilities.addAll(List.of(all));
    }

    void opens(OrderAnswer answer) {
        pages.add(answer);
    }

    void reads(Word... words) {
        readings.addAll(List.of(words));
    }

    void closes(Word word) {
        closings.add(word);
    }

    void gives(RefundAnswer... answers) {
        givings.addAll(List.of(answers));
    }

    /// A letter that means this.
    byte[] letter(String text, Notice notice) {
        letters.put(text, notice);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Takes the money of an order under that name.
    Word.Taken takes(PaymentReference order, String transaction) {
        pay(order.value());
        var made = Objects.requireNonNull(orders.get(order.value()));
        made.transaction = transaction;
        return new Word.Taken(transaction, made.amount, "EUR", null);
    }

    /// An order of its own, paid, that we know nothing of.
    void paidBySomebody(String order, long cents, String transaction) {
        var made = new Made(order, Money.cents(cents), java.time.Instant.MAX);
        made.fate = Fate.PAID;
        made.transaction = transaction;
        orders.put(order, made);
    }

    @Override
    public OrderAnswer make(NewOrder order) {
        asked.add(order);
        var answer = super.make(order);
        return pages.isEmpty() ? named(answer) : pages.remove();
    }

    /// It has a name of its own for each order.
    private OrderAnswer named(OrderAnswer answer) {
        return answer instanceof OrderAnswer.Made(URI page, String none)
                ? new OrderAnswer.Made(page, "L" + asked.size())
                : answer;
    }

    @Override
    public Word read(AskedOrder order) {
        readOften++;
        meanwhile.run();
        var truth = super.read(order);
        return readings.isEmpty() ? truth : readings.remove();
    }

    @Override
    public Word close(AskedOrder order) {
        var truth = closings.isEmpty() ? super.close(order) : new Word.Silence();
        return closings.isEmpty() ? truth : closings.remove();
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        meanwhile.run();
        return givings.isEmpty() ? super.refund(refund) : givings.remove();
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        var notice = letters.get(new String(raw, StandardCharsets.UTF_8));
        return notice == null ? super.understand(raw, mediaType) : notice;
    }
}
