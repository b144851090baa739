package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.Books.Account;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Money at the desk goes through the same books, and never beside a payment under way.
class DeskTest extends PaymentStory {

    private static final StaffMember PETIT = RefundTest.staff(TILLEULS, "Mme Petit");

    @Autowired
    RecordDeskPayment desk;

    @Autowired
    ReversePayment reverse;

    @Autowired
    AssociateMoney associate;

    @Autowired
    RefundCases cases;

    @Autowired
    Books ledger;

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    @Test
    void cash_pays_an_invoice_once_however_often_the_form_is_sent() throws Exception {
        var invoice = invoiceOf("84.50", TILLEULS);
        var form = RecordDeskPayment.draw();
        var till = ledger.balance(TILLEULS, Account.DESK);

        var answers = fiftyTimes(() -> desk.record(form, List.of(all(invoice)), Means.CASH, "", PETIT));

        assertThat(answers).allMatch(DeskPayment.Recorded.class::isInstance);
        assertThat(payment(form)).isInstanceOfSatisfying(Payment.Paid.class, it -> {
            assertThat(it.order().means()).isEqualTo(Means.CASH);
            assertThat(it.confirmation()).isEqualTo(Confirmation.SETTLED);
        });
        assertThat(paid.of(invoice)).hasSize(1);
        assertThat(ledger.balance(TILLEULS, Account.DESK).minus(till)).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void money_is_refused_at_the_desk_while_somebody_may_be_paying_online() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var online = opened(invoice);

        assertThat(cash(invoice))
                .isInstanceOfSatisfying(
                        DeskPayment.OnlineUnderWay.class,
                        it -> assertThat(it.payment().reference()).isEqualTo(online));
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void a_page_that_the_platform_closes_gives_way_to_the_desk() {
        var invoice = invoiceOf("84.50", VALMONT);
        var online = opened(invoice);
        var morel = RefundTest.staff(VALMONT, "M. Morel");

        assertThat(desk.record(RecordDeskPayment.draw(), List.of(all(invoice)), Means.CHEQUE, "CIC 0034512", morel))
                .isInstanceOf(DeskPayment.Recorded.class);
        assertThat(payment(online)).isInstanceOf(Payment.Abandoned.class);
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void a_part_at_the_desk_leaves_the_rest_to_pay_and_more_is_refused() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var part = new Order.Line(invoice.id(), Money.euros("50.00"));

        assertThat(desk.record(RecordDeskPayment.draw(), List.of(part), Means.TERMINAL, "", PETIT))
                .isEqualTo(new DeskPayment.NoProof());
        desk.record(RecordDeskPayment.draw(), List.of(part), Means.TERMINAL, "ticket 12", PETIT);

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("34.50"));
        assertThat(cash(invoice)).isEqualTo(new DeskPayment.TooMuch(Money.euros("34.50")));
    }

    @Test
    void a_cheque_without_funds_leaves_the_invoice_to_pay_again() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var form = RecordDeskPayment.draw();
        var till = ledger.balance(TILLEULS, Account.DESK);
        desk.record(form, List.of(all(invoice)), Means.CHEQUE, "CIC 0034513", PETIT);

        assertThat(reverse.reverse(form, "sans provision", RefundTest.staff(VALMONT, "X")))
                .isEqualTo(new Reversal.Unknown());
        assertThat(reverse.reverse(form, "sans provision", PETIT)).isInstanceOf(Reversal.Written.class);
        assertThat(reverse.reverse(form, "sans provision", PETIT)).isInstanceOf(Reversal.NotPaid.class);

        assertThat(payment(form))
                .isInstanceOfSatisfying(
                        Payment.Reversed.class, it -> assertThat(it.reason()).isEqualTo("sans provision"));
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
        assertThat(ledger.balance(TILLEULS, Account.DESK)).isEqualTo(till);
        assertThat(cash(invoice)).isInstanceOf(DeskPayment.Recorded.class);
        assertThat(paid.of(invoice)).hasSize(2);
    }

    @Test
    void money_of_a_case_is_found_to_be_for_an_invoice() {
        callBackAndWait(TILLEULS, json("OLDORDER1", "5", "84.50", "T-stray-found"));
        var invoice = invoiceOf("100.00", TILLEULS);
        var money = cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals("T-stray-found"))
                .findFirst()
                .orElseThrow();

        assertThat(associate.associate(money.capture(), invoice.id(), Money.euros("84.51"), PETIT))
                .isEqualTo(new Association.TooMuch(Money.euros("84.50")));
        assertThat(associate.associate(money.capture(), invoice.id(), Money.euros("84.50"), PETIT))
                .isInstanceOf(Association.Made.class);

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("15.50"));
        assertThat(cases.open(TILLEULS)).noneMatch(it -> it.transaction().equals("T-stray-found"));
        assertThat(cash(invoice)).isInstanceOf(DeskPayment.TooMuch.class);
        assertThat(payments.latest(TILLEULS, invoice.id())).containsInstanceOf(Payment.Paid.class);
    }

    @Test
    void what_the_hospital_cashed_of_the_rest_and_cashes_again_after_a_chargeback_is_counted() {
        var invoice = invoiceOf("120.00", TILLEULS);
        var part = new Order.Line(invoice.id(), Money.euros("100.00"));
        var form = RecordDeskPayment.draw();
        desk.record(form, List.of(part), Means.CHEQUE, "CIC 0034514", PETIT);
        assertThat(invoices.settleElsewhere(TILLEULS, invoice.id())).isTrue();
        assertTheCheckerAgrees();

        assertThat(reverse.reverse(form, "sans provision", PETIT)).isInstanceOf(Reversal.Written.class);
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("100.00"));
        assertThat(invoices.settleElsewhere(TILLEULS, invoice.id())).isTrue();

        assertThat(count(
                        "invoices.invoice where id = ? and paid_elsewhere_cents = 12000",
                        invoice.id().value()))
                .isOne();
    }

    private DeskPayment cash(Invoice invoice) {
        return desk.record(RecordDeskPayment.draw(), List.of(all(invoice)), Means.CASH, "", PETIT);
    }

    private static Order.Line all(Invoice invoice) {
        return new Order.Line(invoice.id(), invoice.amounts().due());
    }
}
