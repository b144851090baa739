package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CashingAtTheDeskTest extends CashierStory {

    @Test
    void the_form_asks_for_all_that_is_left_and_a_cheque_pays_the_invoice() {
        var invoice = invoiceOf("84.50", TILLEULS);
        assertThat(desk.get(address(invoice)).body()).contains(address(invoice) + "/encaissement");

        var form = desk.get(address(invoice) + "/encaissement");
        assertThat(page(form).select("#montant").attr("value")).isEqualTo("84,50");
        var written = send(invoice, form, "84,50", "CHEQUE", "CIC 0034512");

        assertThat(location(written)).isEqualTo(address(invoice) + "?fait=cashed-ok");
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
        assertThat(desk.get(location(written)).body())
                .contains("L'encaissement est inscrit", address(invoice) + "/remboursement")
                .doesNotContain(address(invoice) + "/encaissement");
        assertThat(deeds(invoice.number().value())).containsOnlyOnce("desk-payment-recorded", "invoice-opened");
    }

    @Test
    void a_form_sent_twice_writes_once() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var form = desk.get(address(invoice) + "/encaissement");

        assertThat(send(invoice, form, "50", "CASH", "").statusCode()).isEqualTo(303);
        assertThat(send(invoice, form, "50", "CASH", "").statusCode()).isEqualTo(303);

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("34.50"));
    }

    @Test
    void a_form_that_served_for_other_money_writes_nothing_and_says_so() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var form = desk.get(address(invoice) + "/encaissement");
        send(invoice, form, "50", "CHEQUE", "CIC 1");

        var again = send(invoice, form, "34,50", "CHEQUE", "CIC 2");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ce formulaire a déjà servi", "50,00\u00A0€");
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("34.50"));
        assertThat(hidden(again, "reference")).isNotEqualTo(hidden(form, "reference"));
        assertThat(send(invoice, again, "34,50", "CHEQUE", "CIC 2").statusCode())
                .isEqualTo(303);
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void money_is_refused_while_a_page_that_cannot_be_closed_is_open() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var number = opened(invoice).number();
        var form = desk.get(address(invoice) + "/encaissement");

        assertThat(form.body()).contains("Quelqu'un est peut-être en train de payer", number);
        var refused = send(invoice, form, "84,50", "CASH", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Rien n'est inscrit", "ne la ferme pas", number);
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void a_page_that_the_platform_closes_gives_way() {
        var invoice = invoiceOf("84.50", VALMONT);
        var online = opened(invoice);
        var valmont = SampleStaff.signedIn(portal, port, StaffRole.CASHIER);
        var form = valmont.get(address(invoice) + "/encaissement");

        var written = valmont.post(
                address(invoice) + "/encaissement",
                "reference",
                hidden(form, "reference"),
                "montant",
                "84,50",
                "moyen",
                "TERMINAL",
                "preuve",
                "ticket 12");

        assertThat(written.statusCode()).isEqualTo(303);
        assertThat(payment(online)).isInstanceOf(Payment.Abandoned.class);
    }

    @Test
    void what_is_typed_wrong_is_said_and_kept() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var form = desk.get(address(invoice) + "/encaissement");

        var wrong = send(invoice, form, "84.5O", "", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choisissez le moyen de paiement", "Écrivez un montant");
        assertThat(page(wrong).select("#montant").attr("value")).isEqualTo("84.5O");
        assertThat(send(invoice, form, "84,51", "CASH", "").body()).contains("Il ne reste que 84,50\u00A0€");
        assertThat(send(invoice, form, "84,50", "CHEQUE", " ").body()).contains("Écrivez le numéro");
        assertThat(send(invoice, form, "84,50", "ONLINE", "1").body()).contains("Choisissez le moyen de paiement");
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void only_a_cashier_of_the_hospital_cashes() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var elsewhere = SampleStaff.signedIn(portal, port, StaffRole.CASHIER);

        assertThat(elsewhere.get(address(invoice) + "/encaissement").statusCode())
                .isEqualTo(404);
        var clerk = signedIn(StaffRole.BILLING_CLERK);
        assertThat(clerk.get(address(invoice) + "/encaissement").statusCode()).isEqualTo(404);
        assertThat(clerk.get(address(invoice)).body()).doesNotContain("/encaissement");
    }

    private HttpResponse<String> send(
            Invoice invoice, HttpResponse<String> form, String amount, String means, String proof) {
        return desk.post(
                address(invoice) + "/encaissement",
                "reference",
                hidden(form, "reference"),
                "montant",
                amount,
                "moyen",
                means,
                "preuve",
                proof);
    }
}
