package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.SamplePdfs;
import fr.quittance.intake.Deposit;
import fr.quittance.intake.Door;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.Reception;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.patients.Coverage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The hospital corrects or withdraws an invoice that was paid: the money follows.
class CorrectionTest extends PaymentStory {

    @Autowired
    ReceiveInvoice receive;

    @Autowired
    RefundCases cases;

    @Autowired
    Refunds refunds;

    @Autowired
    DecideRefund decide;

    @Autowired
    RecordRefund record;

    @Autowired
    Corrections corrections;

    @Autowired
    AssociateMoney associate;

    @Autowired
    Captures captures;

    @Autowired
    RequestRefund request;

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    @Test
    void an_invoice_for_less_takes_what_it_owes_and_the_rest_is_asked_back() {
        var old = paidInvoice("84.50", "T-for-less");
        var now = replaced(old, "60.00");

        assertThat(now(old).state()).isInstanceOf(InvoiceState.Cancelled.class);
        assertThat(now.state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(now)).hasSize(1);
        assertThat(caseOf("T-for-less").left()).isEqualTo(Money.euros("24.50"));
        var refund = asked(caseOf("T-for-less"));
        assertThat(refund.amount()).isEqualTo(Money.euros("24.50"));
        assertThat(refund.reason()).isEqualTo(RefundReason.CORRECTION);

        var petit = RefundTest.staff(TILLEULS, "Mme Petit");
        assertThat(decide.approve(refund.id(), petit)).isInstanceOf(RefundAsked.Leaving.class);
        record.record(refund.id(), "VIR 9", petit);
        assertThat(cases.open(TILLEULS)).noneMatch(it -> it.transaction().equals("T-for-less"));
        assertThat(messages(now)).containsExactly("CORRECTED");
        assertThat(corrections.givenBack(TILLEULS, now.number())).isEqualTo(Money.euros("24.50"));
        assertThat(messages(old)).doesNotContain("REFUNDED");
    }

    @Test
    void an_invoice_for_more_is_paid_in_part_and_the_rest_is_to_pay() {
        var old = paidInvoice("84.50", "T-for-more");
        var now = replaced(old, "100.00");

        assertThat(now.leftToPay()).isEqualTo(Money.euros("15.50"));
        assertThat(cases.open(TILLEULS)).noneMatch(it -> it.transaction().equals("T-for-more"));
        assertThat(messages(now)).containsExactly("TO_PAY");

        callBackAndWait(TILLEULS, json(opened(now), "5", "15.50", "T-for-more-2"));
        assertThat(now(now).state()).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void an_invoice_withdrawn_after_payment_is_asked_back_whole() {
        var old = paidInvoice("84.50", "T-withdrawn");

        var reception = receive.receive(
                TILLEULS,
                Door.FOLDER,
                new Reading.Understood(new Deposit.Cancellation(old.number()), null, null, List.of()),
                null);

        assertThat(reception).isInstanceOf(Reception.Accepted.class);
        assertThat(now(old).state()).isInstanceOf(InvoiceState.Cancelled.class);
        var refund = asked(caseOf("T-withdrawn"));
        assertThat(refund.amount()).isEqualTo(Money.euros("84.50"));
        assertThat(refund.state()).isInstanceOf(RefundState.Requested.class);
    }

    @Test
    void what_was_given_back_already_is_not_owed_again_after_a_withdrawal() {
        var old = paidInvoice("84.50", "T-back-then-withdrawn");
        var petit = RefundTest.staff(TILLEULS, "Mme Petit");
        var money = payments.latest(TILLEULS, old.id()).orElseThrow().reference();
        var capture = captures.of(TILLEULS, money).getFirst().id();
        var asked = request.request(capture, old.id(), Money.euros("50.00"), RefundReason.GESTURE, "", petit);
        var refund = ((RefundAsked.Waiting) asked).refund();
        decide.approve(refund.id(), RefundTest.staff(TILLEULS, "M. Morel"));
        record.record(refund.id(), "VIR 13", petit);

        receive.receive(
                TILLEULS,
                Door.FOLDER,
                new Reading.Understood(new Deposit.Cancellation(old.number()), null, null, List.of()),
                null);

        assertThat(caseOf("T-back-then-withdrawn").left()).isEqualTo(Money.euros("34.50"));
    }

    @Test
    void what_an_associated_invoice_gives_back_is_told_of_that_invoice() {
        var first = paidInvoice("84.50", "T-first-owner");
        var second = paidTwice(first, "T-second-owner");
        var other = invoiceOf("84.50", TILLEULS);
        var petit = RefundTest.staff(TILLEULS, "Mme Petit");
        assertThat(associate.associate(second.capture(), other.id(), Money.euros("84.50"), petit))
                .isInstanceOf(Association.Made.class);

        var asked = request.request(second.capture(), other.id(), Money.euros("4.50"), RefundReason.GESTURE, "", petit);
        var refund = ((RefundAsked.Waiting) asked).refund();
        decide.approve(refund.id(), RefundTest.staff(TILLEULS, "M. Morel"));
        record.record(refund.id(), "VIR 12", petit);

        assertThat(messages(other)).contains("REFUNDED");
    }

    private MoneyCase paidTwice(Invoice invoice, String transaction) {
        var reference = payments.latest(TILLEULS, invoice.id()).orElseThrow().reference();
        callBackAndWait(TILLEULS, json(reference, "5", invoice.amounts().due().decimal(), transaction));
        return caseOf(transaction);
    }

    @Test
    void what_the_hospital_cashed_itself_stays_and_so_does_the_invoice() {
        var old = invoiceOf("84.50", TILLEULS);
        invoices.settleElsewhere(TILLEULS, old.id());

        assertThat(replace(old, "60.00")).isInstanceOf(Reception.Refused.class);
        assertThat(now(old).state()).isInstanceOf(InvoiceState.Paid.class);
    }

    private List<String> messages(Invoice invoice) {
        return jdbc.sql("""
                select distinct kind
                from notices.message
                where establishment = ? and invoice_id = ? and channel = 'MAIL'
                """)
                .params(TILLEULS.value(), invoice.id().value())
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private Invoice paidInvoice(String euros, String transaction) {
        var invoice = invoiceOf(euros, TILLEULS);
        callBackAndWait(TILLEULS, json(opened(invoice), "5", euros, transaction));
        return invoice;
    }

    private Invoice replaced(Invoice old, String euros) {
        assertThat(replace(old, euros)).isInstanceOf(Reception.Accepted.class);
        return invoices.find(TILLEULS, by(old)).orElseThrow();
    }

    private Reception replace(Invoice old, String euros) {
        var due = Money.euros(euros);
        var it = old.amounts();
        var amounts = new Amounts(
                it.amo().plus(it.amc()).plus(due),
                it.amo(),
                it.amcParticipation(),
                it.amcExigences(),
                due,
                Money.ZERO,
                Money.ZERO);
        var patient = patients.find(TILLEULS, old.patient()).orElseThrow();
        var details = new Deposit.Details(
                patient, null, old.issuedOn(), old.dueOn(), amounts, BilledCare.NONE, Coverage.NONE);
        var deposit = new Deposit.Issue(by(old), old.number(), details);
        return receive.receive(
                TILLEULS,
                Door.FOLDER,
                new Reading.Understood(deposit, "new.pdf", null, List.of()),
                SamplePdfs.invoice(by(old).value()));
    }

    private static InvoiceNumber by(Invoice old) {
        return new InvoiceNumber(old.number().value() + "R");
    }

    private MoneyCase caseOf(String transaction) {
        return cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    private Refund asked(MoneyCase money) {
        return refunds.of(TILLEULS, money.capture()).getFirst();
    }
}
