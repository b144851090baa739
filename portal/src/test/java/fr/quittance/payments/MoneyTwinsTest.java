package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.payments.Capture.Allocation;
import fr.quittance.payments.SimulatedPlatform.Kind;
import fr.quittance.payments.SimulatedPlatform.Weather;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What [TwinsTest] asks of attempts and invoices, asked of everything that happens to money afterwards:
/// cases, allocations, refunds, reversals, corrections and what was paid out.
class MoneyTwinsTest extends PaymentStory {

    private static final StaffMember PETIT =
            new StaffMember(VALMONT.value(), new UUID(3, 1), "M. Petit", Set.of(StaffRole.CASHIER));
    private static final Person ROY = new Person(new UUID(3, 2), "Mme Roy");
    private static final Person MOREL = new Person(new UUID(3, 3), "M. Morel");

    @Autowired
    Captures captures;

    @Autowired
    RefundCases cases;

    @Autowired
    Allocations allocations;

    @Autowired
    Refunds refunds;

    @Autowired
    Reversals reversals;

    @Autowired
    MoneyOfPayments monies;

    @Autowired
    Corrections corrections;

    @Autowired
    Settlements settlements;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void money_in_memory_does_as_money_in_postgresql(long seed) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new Duel(seed).fight(150);
        });
    }

    private final class Duel {

        private final Random random;
        private final Memory memory = new Memory();
        private final PaymentWorld twin =
                new PaymentWorld(memory, new SimulatedPlatform(memory, Kind.READS, Integer.MAX_VALUE, Weather.FAIR));
        private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private final List<Invoice> bills = new ArrayList<>();
        private final List<PaymentReference> attempts = new ArrayList<>();
        private final List<Capture> money = new ArrayList<>();
        private final List<RefundId> asked = new ArrayList<>();
        private final InvoiceNumber later = new InvoiceNumber("F-later");

        Duel(long seed) {
            random = new Random(seed);
            memory.at(now);
            for (int i = 0; i < 3; i++) {
                var bill = invoiceOf("84.50", VALMONT);
                bills.add(bill);
                twin.invoices.add(bill);
                attempts.add(paid(bill.id(), null));
            }
            invoices.cancel(VALMONT, bills.getFirst().id(), later);
            twin.invoices.cancel(VALMONT, bills.getFirst().id(), later);
            capture();
        }

        private PaymentReference paid(InvoiceId invoice, @Nullable CaptureId moneyOf) {
            var started = now.minus(Duration.ofHours(2)).plusMillis(attempts.size());
            var order = new Order(
                    PaymentReference.draw(),
                    VALMONT,
                    List.of(new Order.Line(invoice, Money.cents(8450))),
                    SimulatedPlatform.NAME,
                    Means.ONLINE,
                    started,
                    started.plus(Duration.ofDays(1)));
            var attempt = payments.addPaid(order, moneyOf);
            assertThat(twin.payments.addPaid(order, moneyOf)).isEqualTo(attempt);
            var report = new Report.Settled(started, Confirmation.CONFIRMED);
            var to = PaymentMoves.next(attempt, report);
            payments.move(attempt, to, report);
            twin.payments.move(attempt, to, report);
            return order.reference();
        }

        void fight(int rounds) {
            for (int i = 0; i < rounds; i++) {
                var it = money.get(random.nextInt(money.size()));
                var bill = bills.get(random.nextInt(bills.size())).id();
                switch (random.nextInt(12)) {
                    case 0 -> capture();
                    case 1, 2 -> allocate(it, bill);
                    case 3, 4 -> turn(it);
                    case 5 -> ask(it, random.nextBoolean() ? bill : null);
                    case 6, 7 -> decide();
                    case 8 ->
                        assertThat(twin.refunds.detach(VALMONT, it.id(), bill))
                                .isEqualTo(refunds.detach(VALMONT, it.id(), bill));
                    case 9 ->
                        assertThat(twin.reversals.add(it, it.amount(), "why", PETIT))
                                .isEqualTo(reversals.add(it, it.amount(), "why", PETIT));
                    case 10 -> payOut(it);
                    default -> attempts.add(paid(bill, it.id()));
                }
                look(it);
            }
            money.forEach(this::look);
        }

        private void capture() {
            var reference = attempts.get(random.nextInt(3));
            var settles = money.stream().noneMatch(it -> reference.equals(it.attempt()));
            var it = new Capture(
                    CaptureId.next(),
                    VALMONT,
                    SimulatedPlatform.NAME,
                    "principal",
                    "Twin-" + money.size(),
                    reference.value(),
                    reference,
                    payments.find(reference).orElseThrow().invoice(),
                    Money.cents(1 + random.nextInt(9000)),
                    "EUR",
                    settles ? Allocation.SETTLES : Allocation.MISMATCH,
                    Confirmation.REPORTED,
                    now.plusMillis(random.nextInt(3)));
            captures.add(it);
            twin.captures.add(it);
            money.add(it);
        }

        private void allocate(Capture it, InvoiceId bill) {
            var cents = random.nextBoolean()
                    ? it.amount().cents()
                    : 1 + random.nextLong(it.amount().cents());
            var back = random.nextBoolean();
            var amount = back ? Money.ZERO.minus(Money.cents(cents)) : Money.cents(cents);
            var reason = back ? Allocations.Reason.CORRECTED : Allocations.Reason.PAID;
            allocations.add(VALMONT, it.id(), bill, amount, reason);
            twin.allocations.add(VALMONT, it.id(), bill, amount, reason);
        }

        private void turn(Capture it) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    cases.open(it, Allocation.LATE);
                    twin.cases.open(it, Allocation.LATE);
                }
                case 1 -> {
                    cases.open(it, Allocations.Reason.WITHDRAWN);
                    twin.cases.open(it, Allocations.Reason.WITHDRAWN);
                }
                case 2 -> assertThat(twin.cases.contradict(it)).isEqualTo(cases.contradict(it));
                case 3 -> assertThat(twin.cases.closeDoubt(it, "X")).isEqualTo(cases.closeDoubt(it, "X"));
                default -> {
                    cases.closeIfNothingIsLeft(it, "X");
                    twin.cases.closeIfNothingIsLeft(it, "X");
                }
            }
        }

        private void ask(Capture it, @Nullable InvoiceId bill) {
            var refund = new Refund(
                    VALMONT,
                    RefundId.next(),
                    PaymentReference.draw(),
                    it.id(),
                    bill,
                    random.nextBoolean() ? it.amount() : Money.cents(1 + random.nextInt(5000)),
                    RefundReason.SURPLUS,
                    "",
                    ROY,
                    now,
                    false,
                    null,
                    random.nextBoolean(),
                    random.nextBoolean() ? new RefundState.Requested() : new RefundState.Approved(ROY));
            refunds.add(refund);
            twin.refunds.add(refund);
            asked.add(refund.id());
        }

        private void decide() {
            if (asked.isEmpty()) {
                return;
            }
            var refund = refunds.lock(VALMONT, asked.get(random.nextInt(asked.size())))
                    .orElseThrow();
            var to = switch (random.nextInt(6)) {
                case 0 -> new RefundState.Approved(MOREL);
                case 1 -> new RefundState.Asked(MOREL, random.nextBoolean() ? "re_" + random.nextInt(9) : "");
                case 2 -> new RefundState.Unclear(MOREL);
                case 3 -> new RefundState.Refused(MOREL, "no");
                case 4 -> new RefundState.Dropped("error");
                default -> new RefundState.Done(MOREL, now, "V42", random.nextBoolean());
            };
            if (refund.state().isOpen()) {
                refunds.move(refund, to);
                twin.refunds.move(refund, to);
            }
        }

        private void payOut(Capture it) {
            var name = random.nextBoolean() ? it.transaction() : "Twin-unknown";
            var line = new SettlementLine(
                    name, it.amount(), Money.cents(random.nextInt(3)), LocalDate.EPOCH.plusDays(random.nextInt(3)));
            var mayMatch = twin.settlements.rows.values().stream()
                    .noneMatch(row -> row.isMatched() && it.id().equals(row.money()));
            var outcome = List.of(mayMatch ? "MATCHED" : "PAID_AGAIN", "UNKNOWN", "PAID_AGAIN")
                    .get(random.nextInt(3));
            assertThat(twin.settlements.add(VALMONT, SimulatedPlatform.NAME, line, outcome, it.id(), "X"))
                    .isEqualTo(settlements.add(VALMONT, SimulatedPlatform.NAME, line, outcome, it.id(), "X"));
            assertThat(twin.settlements.isPaidOut(it, line)).isEqualTo(settlements.isPaidOut(it, line));
            assertThat(twin.settlements.named(VALMONT, SimulatedPlatform.NAME, name))
                    .isEqualTo(settlements.named(VALMONT, SimulatedPlatform.NAME, name));
        }

        private void look(Capture it) {
            assertThat(twin.cases.isOpen(it)).isEqualTo(cases.isOpen(it));
            assertThat(twin.captures.areGivenBack(it)).isEqualTo(captures.areGivenBack(it));
            assertThat(twin.allocations.by(VALMONT, it.id())).isEqualTo(allocations.by(VALMONT, it.id()));
            assertThat(twin.refunds.of(VALMONT, it.id()))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("approvedAt")
                    .containsExactlyInAnyOrderElementsOf(refunds.of(VALMONT, it.id()));
            assertThat(twin.refunds.promised(VALMONT, it.id(), null))
                    .isEqualTo(refunds.promised(VALMONT, it.id(), null));
            assertThat(twin.reversals.have(it)).isEqualTo(reversals.have(it));
            assertThat(twin.monies.paidBy(it)).isEqualTo(monies.paidBy(it));
            for (var bill : bills) {
                assertThat(twin.allocations.of(VALMONT, bill.id()))
                        .containsExactlyInAnyOrderElementsOf(allocations.of(VALMONT, bill.id()));
                assertThat(twin.refunds.promised(VALMONT, it.id(), bill.id()))
                        .isEqualTo(refunds.promised(VALMONT, it.id(), bill.id()));
            }
            assertThat(twin.corrections.money(VALMONT, later)).isEqualTo(corrections.money(VALMONT, later));
            var attempt = attempts.get(random.nextInt(attempts.size()));
            assertThat(twin.monies.of(attempt)).isEqualTo(monies.of(attempt));
            for (var refund : twin.refunds.all()) {
                assertThat(refund.approvedAt() == null)
                        .isEqualTo(
                                refunds.find(VALMONT, refund.id()).orElseThrow().approvedAt() == null);
            }
        }
    }
}
