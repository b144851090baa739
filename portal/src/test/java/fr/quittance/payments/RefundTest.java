package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.payments.Books.Account;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Money goes back to whoever paid it: approved by two, given once, never more than was taken.
class RefundTest extends PaymentStory {

    private static final StaffMember PETIT = staff(TILLEULS, "Mme Petit");
    private static final StaffMember MOREL = staff(TILLEULS, "M. Morel");

    @Autowired
    RequestRefund request;

    @Autowired
    DecideRefund decide;

    @Autowired
    RecordRefund record;

    @Autowired
    SendRefund send;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundCases cases;

    @Autowired
    Captures captures;

    @Autowired
    Books ledger;

    private final GivingBack platform = new GivingBack();

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    @Test
    void a_second_payment_goes_back_by_hand_after_two_persons_agreed() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-paid-1"));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-paid-2"));
        var case1 = caseOf("T-paid-2");
        var owed = ledger.balance(TILLEULS, Account.TO_REFUND);

        var asked = request.request(case1.capture(), null, case1.left(), RefundReason.SURPLUS, "", PETIT);
        var refund = ((RefundAsked.Waiting) asked).refund();

        assertThat(decide.approve(refund.id(), PETIT)).isEqualTo(new RefundAsked.SamePerson());
        assertThat(record.record(refund.id(), "VIR 1", PETIT)).isInstanceOf(RefundAsked.Waiting.class);
        assertThat(decide.approve(refund.id(), MOREL))
                .isInstanceOfSatisfying(
                        RefundAsked.Leaving.class, it -> assertThat(it.byHand()).isTrue());
        record.record(refund.id(), "VIR 2026-118", MOREL);
        record.record(refund.id(), "VIR 2026-118", MOREL);

        assertThat(state(refund))
                .isInstanceOfSatisfying(
                        RefundState.Done.class, it -> assertThat(it.proof()).isEqualTo("VIR 2026-118"));
        assertThat(cases.open(TILLEULS)).noneMatch(it -> it.transaction().equals("T-paid-2"));
        assertThat(ledger.balance(TILLEULS, Account.TO_REFUND).minus(owed)).isEqualTo(Money.euros("84.50"));
        assertThat(made(refund)).hasSize(1);
    }

    @Test
    void a_part_of_an_invoice_is_given_back_and_never_more_than_was_paid() {
        var invoice = paidInvoice("84.50", "T-part-back");
        var money = moneyOf(invoice);

        var first = waiting(request.request(money, invoice.id(), euros("50.00"), RefundReason.GESTURE, "", PETIT));
        var more = request.request(money, invoice.id(), euros("34.51"), RefundReason.GESTURE, "", PETIT);

        assertThat(more).isEqualTo(new RefundAsked.TooMuch(euros("34.50")));
        decide.approve(first.id(), MOREL);
        record.record(first.id(), "VIR 3", MOREL);
        assertThat(refunds.givenBack(TILLEULS, List.of(invoice.id())).get(invoice.id()))
                .extracting(Refunds.GivenBack::amount)
                .isEqualTo(euros("50.00"));
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.ZERO);
        assertThat(request.request(money, null, euros("0.01"), RefundReason.GESTURE, "", PETIT))
                .isEqualTo(new RefundAsked.TooMuch(Money.ZERO));
    }

    @Test
    void fifty_requests_at_once_promise_the_money_once() throws Exception {
        var invoice = paidInvoice("84.50", "T-fifty-back");
        var money = moneyOf(invoice);

        var answers =
                fiftyTimes(() -> request.request(money, invoice.id(), euros("84.50"), RefundReason.MISTAKE, "", PETIT));

        assertThat(answers).filteredOn(RefundAsked.Waiting.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> !(it instanceof RefundAsked.Waiting))
                .containsOnly(new RefundAsked.TooMuch(Money.ZERO));
    }

    @Test
    void a_platform_that_loses_its_answers_is_asked_by_the_same_name_and_gives_once() {
        var invoice = paidInvoice("84.50", "T-platform-back");
        var refund = approved(invoice, "84.50");
        platform.silences = 2;
        platform.delays = 1;

        for (int i = 0; i < 3; i++) {
            assertThat(sent(refund)).isPresent();
        }
        assertThat(state(refund)).isInstanceOf(RefundState.Asked.class);
        assertThat(sent(refund)).isEmpty();
        assertThat(sent(refund)).isEmpty();

        assertThat(platform.given).containsOnlyKeys(refund.reference().value());
        assertThat(state(refund)).isInstanceOf(RefundState.Done.class);
        assertThat(made(refund)).hasSize(1);
    }

    @Test
    void an_invoice_shows_what_was_asked_back_of_it() {
        var invoice = paidInvoice("84.50", "T-journal-back");
        var refund = approved(invoice, "10.00");
        record.record(refund.id(), "VIR 6", MOREL);

        assertThat(jdbc.sql("""
                        select deed from journal.entry
                        where subject = ? and starts_with(details, ?)
                        order by at, id
                        """)
                        .params(invoice.number().value(), refund.number())
                        .query(String.class)
                        .list())
                .containsExactly("refund-requested", "refund-approved", "refund-made");
    }

    @Test
    void another_hospital_knows_nothing_of_it() {
        var invoice = paidInvoice("84.50", "T-other-back");
        var refund = approved(invoice, "10.00");
        var stranger = staff(VALMONT, "Mme Autre");

        assertThat(request.request(moneyOf(invoice), invoice.id(), euros("1.00"), RefundReason.MISTAKE, "", stranger))
                .isEqualTo(new RefundAsked.Unknown());
        assertThat(decide.approve(refund.id(), stranger)).isEqualTo(new RefundAsked.Unknown());
        assertThat(record.record(refund.id(), "VIR", stranger)).isEqualTo(new RefundAsked.Unknown());
    }

    @Test
    void the_database_says_it_again() {
        var invoice = paidInvoice("84.50", "T-constraint-back");
        var refund = waiting(
                request.request(moneyOf(invoice), invoice.id(), euros("84.50"), RefundReason.MISTAKE, "", PETIT));

        assertThatThrownBy(() -> jdbc.sql("""
                        update payments.refund
                        set state = 'APPROVED', approved_by = requested_by, approved_name = 'x', approved_at = now()
                        where id = ?
                        """).param(refund.id().value()).update())
                .hasMessageContaining("refund_by_two");
        assertThatThrownBy(() -> jdbc.sql("update payments.refund set amount_cents = 1 where id = ?")
                        .param(refund.id().value())
                        .update())
                .hasMessageContaining("stays");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into payments.refund (establishment, id, reference, capture_id, amount_cents, reason, note,
                            requested_by, requested_name, requested_at, needs_other, state)
                        select establishment, gen_random_uuid(), ?, capture_id, 1, 'GESTURE', '', requested_by, 'x', now(),
                            true, 'REQUESTED'
                        from payments.refund where id = ?
                        """)
                        .params(PaymentReference.draw().value(), refund.id().value())
                        .update())
                .hasMessageContaining("more is given back than was taken");
        assertThatThrownBy(() -> TestDatabase.owned(jdbc)
                        .sql("delete from payments.refund")
                        .update())
                .hasMessageContaining("append-only");
        decide.drop(refund.id(), "", PETIT);
    }

    private Refund approved(Invoice invoice, String euros) {
        var refund =
                waiting(request.request(moneyOf(invoice), invoice.id(), euros(euros), RefundReason.MISTAKE, "", PETIT));
        decide.approve(refund.id(), MOREL);
        return refund;
    }

    private Optional<Instant> sent(Refund refund) {
        var now = refunds.find(TILLEULS, refund.id()).orElseThrow();
        return send.send(now, captures.find(TILLEULS, refund.capture()).orElseThrow(), platform);
    }

    private List<RefundMade> made(Refund refund) {
        return paid.refunds.stream()
                .filter(it -> it.refund().equals(refund.id()))
                .toList();
    }

    private RefundState state(Refund refund) {
        return refunds.find(TILLEULS, refund.id()).orElseThrow().state();
    }

    private Invoice paidInvoice(String euros, String transaction) {
        var invoice = invoiceOf(euros, TILLEULS);
        callBackAndWait(TILLEULS, json(opened(invoice), "5", euros, transaction));
        return invoice;
    }

    private CaptureId moneyOf(Invoice invoice) {
        var payment = payments.latest(TILLEULS, invoice.id()).orElseThrow();
        return captures.of(TILLEULS, payment.reference()).getFirst().id();
    }

    private MoneyCase caseOf(String transaction) {
        return cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    private static Refund waiting(RefundAsked asked) {
        assertThat(asked).isInstanceOf(RefundAsked.Waiting.class);
        return ((RefundAsked.Waiting) asked).refund();
    }

    private static Money euros(String text) {
        return Money.euros(text);
    }

    static StaffMember staff(EstablishmentCode hospital, String name) {
        return new StaffMember(hospital.value(), UUID.randomUUID(), name, Set.of(StaffRole.CASHIER));
    }
}
