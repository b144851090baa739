package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.payments.Capture.Allocation;
import fr.quittance.payments.SimulatedPlatform.Weather;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What the simulation runs on answers as PostgreSQL does: the same things are asked of a collection and of
/// its twin, in a transaction that is undone.
class TwinsTest extends PaymentStory {

    private static final List<URI> PAGES =
            List.of(URI.create("https://a.example/1"), URI.create("https://a.example/2"));

    @Autowired
    PlatformPages pages;

    @Autowired
    Captures captures;

    @Autowired
    RefundCases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_twin_answers_as_postgresql_does(long seed) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new Duel(seed).fight(120);
        });
    }

    private final class Duel {

        private final Random random;
        private final Memory memory = new Memory();
        private final PaymentWorld twin = new PaymentWorld(
                memory, new SimulatedPlatform(memory, SimulatedPlatform.Kind.READS, Integer.MAX_VALUE, Weather.FAIR));
        private final MemoryPages twinPages = twin.pages;
        private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private final List<Invoice> bills = new ArrayList<>();
        private final List<PaymentReference> known = new ArrayList<>();

        Duel(long seed) {
            random = new Random(seed);
            memory.at(now);
            for (int i = 0; i < 2; i++) {
                var bill = invoiceOf("84.50", VALMONT);
                bills.add(bill);
                twin.invoices.add(bill);
            }
        }

        void fight(int rounds) {
            for (int i = 0; i < rounds; i++) {
                switch (random.nextInt(9)) {
                    case 0 -> begin();
                    case 1, 2 -> one().ifPresent(this::move);
                    case 3 -> one().ifPresent(this::page);
                    case 4 -> ways();
                    case 5 -> one().ifPresent(this::money);
                    case 6 -> letter();
                    case 7 -> invoice();
                    default -> look();
                }
            }
            look();
        }

        private void begin() {
            var lines = new ArrayList<Order.Line>();
            lines.add(new Order.Line(bills.get(random.nextInt(2)).id(), Money.cents(8450)));
            if (random.nextInt(4) == 0) {
                lines.clear();
                bills.forEach(it -> lines.add(new Order.Line(it.id(), Money.cents(100))));
            }
            var started = now.minus(Duration.ofHours(random.nextInt(40))).plusMillis(known.size());
            var order = new Order(
                    PaymentReference.draw(),
                    VALMONT,
                    lines,
                    "paytweak",
                    Means.ONLINE,
                    started,
                    started.plus(Duration.ofDays(1)));
            // The index says it of the first line, another one of the others: only the first is asked here.
            if (lines.stream()
                    .anyMatch(it -> payments.live(VALMONT, it.invoice()).isPresent())) {
                return;
            }
            var asking = now.plus(Duration.ofHours(random.nextBoolean() ? 1 : -1));
            assertThat(twin.payments.add(order, asking, Door.LINK)).isEqualTo(payments.add(order, asking, Door.LINK));
            known.add(order.reference());
        }

        private void move(PaymentReference reference) {
            var from = payments.find(reference).orElseThrow();
            var report = report();
            var to = PaymentMoves.next(from, report);
            var taken = to.isLive()
                    && !from.isLive()
                    && from.order().lines().stream()
                            .anyMatch(it -> payments.live(VALMONT, it.invoice()).isPresent());
            if (to.equals(from) || taken) {
                return;
            }
            payments.move(from, to, report);
            twin.payments.move(from, to, report);
        }

        private Report report() {
            var at = now.plusMillis(random.nextInt(100_000));
            return switch (random.nextInt(9)) {
                case 0, 1 -> new Report.Opened(at, PAGES.get(random.nextInt(2)), "L" + random.nextInt(3));
                case 2 -> new Report.NotMade(at, "no");
                case 3 -> new Report.Silent(at);
                case 4 -> new Report.Declined(at, "no");
                case 5 -> new Report.Stopped(at);
                case 6 -> new Report.Lapsed(at);
                case 7 -> new Report.Unclear(at);
                default -> new Report.Reopened(at, PAGES.getFirst(), "");
            };
        }

        private void page(PaymentReference reference) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    var until = now.plus(Duration.ofHours(random.nextBoolean() ? 1 : -1));
                    assertThat(twinPages.claim(reference, until)).isEqualTo(pages.claim(reference, until));
                }
                case 1 -> {
                    pages.release(reference);
                    twinPages.release(reference);
                    memory.at(Instant.now().plusSeconds(1));
                }
                case 2 -> {
                    pages.closed(reference);
                    twinPages.closed(reference);
                }
                default -> assertThat(twinPages.wayBack(reference, now)).isEqualTo(pages.wayBack(reference, now));
            }
        }

        private void ways() {
            for (var bill : bills) {
                var over = now.minus(Duration.ofHours(random.nextInt(48)));
                var forgotten = now.minus(Duration.ofDays(random.nextInt(9)));

                assertThat(twinPages.inTheWay(VALMONT, bill.id(), over, forgotten))
                        .isEqualTo(pages.inTheWay(VALMONT, bill.id(), over, forgotten));
            }
        }

        private void money(PaymentReference reference) {
            var capture = capture(reference);
            assertThat(twin.captures.isReused(capture)).isEqualTo(captures.isReused(capture));
            var added = captures.add(capture);
            assertThat(twin.captures.add(capture)).isEqualTo(added);
            if (added && random.nextBoolean()) {
                cases.open(capture, Allocation.MISMATCH);
                twin.cases.open(capture, Allocation.MISMATCH);
            }
            if (added) {
                assertThat(twin.cases.contradict(capture)).isEqualTo(cases.contradict(capture));
                if (random.nextBoolean()) {
                    var news = capture.named("T" + reference.number() + random.nextInt(1000));
                    captures.learn(capture, news);
                    twin.captures.learn(capture, news);
                }
            }
        }

        private Capture capture(PaymentReference reference) {
            var name = random.nextInt(3) == 0 ? Capture.anonymous(reference.value()) : "Twin-" + random.nextInt(6);
            return new Capture(
                    CaptureId.next(),
                    VALMONT,
                    "paytweak",
                    "principal",
                    name,
                    reference.value(),
                    reference,
                    payments.find(reference).orElseThrow().invoice(),
                    Money.cents(1 + random.nextInt(3)),
                    "EUR",
                    Allocation.MISMATCH,
                    Confirmation.values()[random.nextInt(3)],
                    now);
        }

        private void letter() {
            var raw = ("letter " + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
            var key = new Inbox.Key(VALMONT, "twin", Documents.sha256(raw));
            switch (random.nextInt(3)) {
                case 0 ->
                    assertThat(twin.inbox.keep(VALMONT, "twin", raw, "", ""))
                            .isEqualTo(inbox.keep(VALMONT, "twin", raw, "", ""));
                case 1 -> {
                    inbox.done(key, "HEARD");
                    twin.inbox.done(key, "HEARD");
                }
                default ->
                    assertThat(twin.inbox.find(key).map(Inbox.Letter::processed))
                            .isEqualTo(inbox.find(key).map(Inbox.Letter::processed));
            }
        }

        private void invoice() {
            var id = bills.get(random.nextInt(2)).id();
            var amount = Money.cents(random.nextInt(9000) - 100);
            switch (random.nextInt(8)) {
                case 0 ->
                    assertThat(twin.invoices.cancel(VALMONT, id, null)).isEqualTo(invoices.cancel(VALMONT, id, null));
                case 1 ->
                    assertThat(twin.invoices.settleElsewhere(VALMONT, id))
                            .isEqualTo(invoices.settleElsewhere(VALMONT, id));
                case 2, 3 ->
                    assertThat(twin.invoices.unsettle(VALMONT, id, amount))
                            .isEqualTo(invoices.unsettle(VALMONT, id, amount));
                default ->
                    assertThat(twin.invoices.settle(VALMONT, id, amount, now))
                            .isEqualTo(invoices.settle(VALMONT, id, amount, now));
            }
        }

        private void look() {
            for (var bill : bills) {
                assertThat(twin.payments.of(VALMONT, bill.id())).isEqualTo(payments.of(VALMONT, bill.id()));
                assertThat(twin.payments.live(VALMONT, bill.id())).isEqualTo(payments.live(VALMONT, bill.id()));
                var real = invoices.lock(VALMONT, bill.id()).orElseThrow();
                var mine = twin.invoices.lock(VALMONT, bill.id()).orElseThrow();
                assertThat(mine.state()).hasSameClassAs(real.state());
                assertThat(mine.leftToPay()).isEqualTo(real.leftToPay());
            }
            for (var reference : known) {
                assertThat(twin.captures.of(VALMONT, reference))
                        .containsExactlyInAnyOrderElementsOf(captures.of(VALMONT, reference));
            }
        }

        private Optional<PaymentReference> one() {
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
        }
    }
}
