package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.BeginPayment.Wanted;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.Word;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A story told in milliseconds: the real use cases on the twins of their collections, a clock that the story
/// turns, and a platform that says what the story wants. What the twins answer is what PostgreSQL answers
/// ([TwinsTest], [MoneyTwinsTest]).
abstract class QuickStory {

    static final Instant NOON = Instant.parse("2026-03-27T11:00:00Z");
    static final StaffMember PETIT = member(HOSPITAL.value(), 1, "M. Petit");
    static final StaffMember ROY = member(HOSPITAL.value(), 2, "Mme Roy");
    static final StaffMember STRANGER = member("clinique-ailleurs", 3, "Mme Ailleurs");

    final Memory memory = new Memory();
    final TalkingPlatform platform = new TalkingPlatform(memory);
    final PaymentWorld world = new PaymentWorld(memory, platform);
    private final PaymentInvariants invariants = new PaymentInvariants(world);
    private int bills;
    private int letters;

    @BeforeEach
    void it_is_noon() {
        memory.at(NOON);
    }

    @AfterEach
    void the_books_are_right() {
        invariants.always();
    }

    private static StaffMember member(String hospital, int place, String name) {
        return new StaffMember(hospital, new UUID(3, place), name, Set.of(StaffRole.CASHIER));
    }

    void later(Duration time) {
        memory.at(memory.truth().plus(time));
    }

    Invoice bill(String euros) {
        var bill = PaymentWorld.drawn(++bills, Money.euros(euros).cents());
        world.invoices.add(bill);
        return bill;
    }

    /// An invoice that replaces another, not issued yet.
    Invoice replacement(String euros) {
        return PaymentWorld.drawn(++bills, Money.euros(euros).cents());
    }

    Invoice now(Invoice bill) {
        return world.invoices.find(HOSPITAL, bill.id()).orElseThrow();
    }

    Money left(Invoice bill) {
        return now(bill).leftToPay();
    }

    Start start(Invoice bill) {
        return world.start.start(HOSPITAL, bill.id(), Door.LINK);
    }

    /// The page that opens for invoices.
    PaymentReference opened(Invoice... bills) {
        var wanted =
                List.of(bills).stream().map(it -> new Wanted(it.id(), null)).toList();
        var start = world.start.start(HOSPITAL, wanted, Door.LINK);
        assertThat(start).isInstanceOf(Start.Opened.class);
        return ((Start.Opened) start).reference();
    }

    /// An attempt whose money came under that name.
    PaymentReference paid(Invoice bill, String transaction) {
        var reference = opened(bill);
        hear(reference, platform.takes(reference, transaction));
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        return reference;
    }

    Payment payment(PaymentReference reference) {
        return world.payments.find(reference).orElseThrow();
    }

    /// The last attempt of an invoice.
    Payment latest(Invoice bill) {
        return world.payments.latest(HOSPITAL, bill.id()).orElseThrow();
    }

    MemoryPayments.Row row(PaymentReference reference) {
        return world.payments.row(reference);
    }

    /// The platform calls back about an order, and the callback is read.
    Inbox.Key hear(PaymentReference order, Word word) {
        return hear(new Notice.About(order.value(), "", word));
    }

    Inbox.Key hear(Notice notice) {
        var key = receive(notice);
        assertThat(world.read.read(key)).isEmpty();
        return key;
    }

    /// The platform calls back; nobody has read it yet.
    Inbox.Key receive(Notice notice) {
        var raw = platform.letter("letter " + ++letters, notice);
        world.receive.receive(HOSPITAL, SimulatedPlatform.NAME, raw, "", "");
        return new Inbox.Key(HOSPITAL, SimulatedPlatform.NAME, Documents.sha256(raw));
    }

    String outcome(Inbox.Key letter) {
        return Optional.ofNullable(world.inbox.rows.get(letter)).orElseThrow().outcome();
    }

    static Word.Taken taken(String euros, String transaction) {
        return new Word.Taken(transaction, Money.euros(euros), "EUR", null);
    }

    /// Money by the platform's name for it.
    Capture money(String transaction) {
        return world.captures.all().stream()
                .filter(it -> it.transaction().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    /// Why money is somebody's task; empty when it is nobody's.
    Optional<String> caseOf(Capture money) {
        return Optional.ofNullable(world.cases.rows.get(money.id()))
                .filter(MemoryCases.Row::open)
                .map(MemoryCases.Row::reason);
    }

    /// What the journal says of a deed, oldest first.
    List<Entry> journal(String deed) {
        return world.journal.entries.stream()
                .filter(it -> it.deed().equals(deed))
                .toList();
    }

    static Money euros(String euros) {
        return Money.euros(euros);
    }

    /// Cash, or a cheque, of the desk for all or a part of an invoice.
    DeskPayment cash(Invoice bill, String euros) {
        return cash(RecordDeskPayment.draw(), bill, euros, Means.CASH, "");
    }

    DeskPayment cash(PaymentReference form, Invoice bill, String euros, Means means, String proof) {
        return world.desk.record(form, List.of(new Order.Line(bill.id(), Money.euros(euros))), means, proof, PETIT);
    }
}
