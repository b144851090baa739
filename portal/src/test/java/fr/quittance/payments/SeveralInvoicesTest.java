package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.BeginPayment.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One attempt for several invoices, or for a part of one.
class SeveralInvoicesTest extends PaymentStory {

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
    }

    @Test
    void one_payment_pays_each_invoice_of_a_basket() {
        var first = invoiceOf("84.50", TILLEULS);
        var second = invoiceOf("15.50", TILLEULS);
        var reference = opened(TILLEULS, all(first), all(second));

        assertThat(payment(reference).amount()).isEqualTo(Money.euros("100.00"));
        assertThat(payments.live(TILLEULS, second.id())).isPresent();
        callBackAndWait(TILLEULS, json(reference, "5", "100.00", "T-basket"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(now(first).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(now(second).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(first).getFirst().amount()).isEqualTo(Money.euros("84.50"));
        assertThat(paid.of(second).getFirst().amount()).isEqualTo(Money.euros("15.50"));
    }

    @Test
    void a_part_is_paid_and_then_the_rest() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var part = opened(TILLEULS, new Wanted(invoice.id(), Money.euros("50.00")));
        callBackAndWait(TILLEULS, json(part, "5", "50.00", "T-part"));

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("34.50"));
        assertThat(paid.of(invoice)).isEmpty();

        var rest = opened(invoice);
        callBackAndWait(TILLEULS, json(rest, "5", "34.50", "T-rest"));

        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
        assertThat(payment(part)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void what_an_invoice_of_a_basket_no_longer_owes_goes_back() {
        var first = invoiceOf("84.50", TILLEULS);
        var second = invoiceOf("15.50", TILLEULS);
        var reference = opened(TILLEULS, all(first), all(second));
        invoices.settleElsewhere(TILLEULS, second.id());
        callBackAndWait(TILLEULS, json(reference, "5", "100.00", "T-half"));

        assertThat(now(first).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(second)).isEmpty();
        assertThat(count("payments.refund_case where platform_tx_id = 'T-half' and reason = 'LATE'"))
                .isOne();
    }

    @Test
    void more_than_is_left_is_never_asked_for() {
        var invoice = invoiceOf("84.50", TILLEULS);

        assertThat(start.start(TILLEULS, java.util.List.of(new Wanted(invoice.id(), Money.euros("84.51"))), Door.LINK))
                .isEqualTo(new Start.NothingToPay());
        assertThat(payments.of(TILLEULS, invoice.id())).isEmpty();
    }

    @Test
    void the_second_invoice_of_a_basket_has_no_other_attempt() {
        var first = invoiceOf("84.50", TILLEULS);
        var second = invoiceOf("15.50", TILLEULS);
        var reference = opened(TILLEULS, all(first), all(second));

        assertThat(opened(second)).isEqualTo(reference);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents)
                        values ('clinique-des-tilleuls', ?, 2, ?, 1)
                        """)
                        .params(
                                opened(invoiceOf("1.00", TILLEULS)).value(),
                                second.id().value())
                        .update())
                .hasMessageContaining("uq_line_live");
    }

    private static Wanted all(Invoice invoice) {
        return new Wanted(invoice.id(), null);
    }
}
