package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefundingAnInvoiceTest extends CashierStory {

    @Autowired
    RecordDeskPayment cash;

    @Autowired
    Refunds refunds;

    @Test
    void a_part_of_what_was_paid_is_asked_back_once_and_another_person_approves() {
        var invoice = paidBy(Means.TERMINAL, "84.50");
        var form = desk.get(address(invoice) + "/remboursement");
        assertThat(page(form).select("#montant").attr("value")).isEqualTo("84,50");

        assertThat(location(ask(invoice, form, "20", "MISTAKE", "chambre comptée deux fois")))
                .isEqualTo("/gestion/regie/remboursements?fait=asked");
        assertThat(ask(invoice, form, "20", "MISTAKE", "chambre comptée deux fois")
                        .statusCode())
                .isEqualTo(303);

        assertThat(refunds.of(TILLEULS, invoice.id())).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(Money.euros("20.00"));
            assertThat(it.note()).isEqualTo("chambre comptée deux fois");
        });
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        var list = page(signedIn(StaffRole.CASHIER).get("/gestion/regie/remboursements"));
        assertThat(list.select("tr:contains(" + invoice.number() + ")").text()).contains("20,00", "À valider");
    }

    @Test
    void a_form_that_served_for_another_refund_asks_nothing_and_says_so() {
        var invoice = paidBy(Means.TERMINAL, "84.50");
        var form = desk.get(address(invoice) + "/remboursement");
        ask(invoice, form, "20", "MISTAKE", "");

        var again = ask(invoice, form, "30", "MISTAKE", "");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ce formulaire a déjà servi");
        assertThat(refunds.of(TILLEULS, invoice.id())).hasSize(1);
    }

    @Test
    void what_is_promised_is_not_promised_again_and_a_reason_is_asked() {
        var invoice = paidBy(Means.TERMINAL, "84.50");
        var form = desk.get(address(invoice) + "/remboursement");
        assertThat(ask(invoice, form, "20", "", "").body()).contains("Choisissez le motif");
        ask(invoice, form, "20", "GESTURE", "");

        var second = desk.get(address(invoice) + "/remboursement");
        assertThat(ask(invoice, second, "64,51", "GESTURE", "").body()).contains("64,50\u00A0€ au plus");
        ask(invoice, second, "64,50", "GESTURE", "");

        assertThat(desk.get(address(invoice) + "/remboursement").body()).contains("Rien de cette facture");
    }

    @Test
    void a_cheque_without_funds_is_taken_back_from_the_invoice() {
        var invoice = paidBy(Means.CHEQUE, "84.50");
        var back = page(desk.get(address(invoice) + "/remboursement"))
                .select("a[href$=/retrait]")
                .attr("href");

        assertThat(desk.get(back).body()).contains("de nouveau à payer", "ticket 12");
        assertThat(desk.post(back, "motif", "").statusCode()).isEqualTo(422);
        assertThat(location(desk.post(back, "motif", "sans provision"))).isEqualTo(QUEUE + "?fait=taken-back");

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
        assertThat(deeds(invoice.number().value())).contains("payment-taken-back");
        assertThat(location(desk.post(back, "motif", "sans provision"))).isEqualTo(QUEUE + "?fait=decided");
    }

    @Test
    void of_several_payments_one_is_chosen() {
        var invoice = invoiceOf("84.50", TILLEULS);
        paid(invoice, Means.CASH, "50.00");
        paid(invoice, Means.TERMINAL, "34.50");
        var form = desk.get(address(invoice) + "/remboursement");
        var second = page(form).select("input[name=encaissement]").get(1).attr("value");

        assertThat(ask(invoice, form, "34,50", "MISTAKE", "").body()).contains("Choisissez l'encaissement");
        var asked = desk.post(
                address(invoice) + "/remboursement",
                "id",
                hidden(form, "id"),
                "encaissement",
                second,
                "montant",
                "34,50",
                "motif",
                "MISTAKE");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(refunds.of(TILLEULS, invoice.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.capture().toString()).isEqualTo(second));
    }

    private Invoice paidBy(Means means, String euros) {
        var invoice = invoiceOf(euros, TILLEULS);
        paid(invoice, means, euros);
        return invoice;
    }

    private void paid(Invoice invoice, Means means, String euros) {
        var line = new Order.Line(invoice.id(), Money.euros(euros));
        assertThat(cash.record(RecordDeskPayment.draw(), List.of(line), means, "ticket 12", morel))
                .isInstanceOf(DeskPayment.Recorded.class);
    }

    private HttpResponse<String> ask(
            Invoice invoice, HttpResponse<String> form, String amount, String reason, String note) {
        return desk.post(
                address(invoice) + "/remboursement",
                "id",
                hidden(form, "id"),
                "encaissement",
                hidden(form, "encaissement"),
                "montant",
                amount,
                "motif",
                reason,
                "note",
                note);
    }
}
