package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReconcilingTest extends CashierStory {

    @Test
    void stray_money_is_found_to_be_for_an_invoice_once() {
        callBackAndWait(TILLEULS, json("OLDORDER2", "5", "84.50", "T-stray-door"));
        var invoice = invoiceOf("200.00", TILLEULS);
        var matter = matter("T-stray-door");
        assertThat(desk.get(matter).body()).contains("sans que nous l'ayons demandé", matter + "/association");

        var form = desk.get(matter + "/association");
        assertThat(page(form).select("#montant").attr("value")).isEqualTo("84,50");
        var left = hidden(form, "reste");
        assertThat(associate(matter, "F-INCONNUE", "40", left)).contains("Aucune facture de ce numéro");
        assertThat(associate(matter, invoice.number().value(), "84,51", left)).contains("84,50\u00A0€ au plus");
        assertThat(associate(matter, invoice.number().value(), "40", left)).isEqualTo(QUEUE + "?fait=associated");
        assertThat(associate(matter, invoice.number().value(), "40", left)).contains("44,50\u00A0€ au plus");

        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("160.00"));
        assertThat(desk.get(QUEUE).body()).contains("T-stray-door");
        assertThat(associate(matter, invoice.number().value(), "44,50", "44.50"))
                .isEqualTo(QUEUE + "?fait=associated");
        assertThat(desk.get(QUEUE).body()).doesNotContain("T-stray-door");
        assertThat(location(desk.get(matter))).isEqualTo(QUEUE + "?fait=decided");
    }

    @Test
    void money_paid_twice_is_asked_back_from_its_own_page() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-twice-door-1"));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-twice-door-2"));
        var matter = matter("T-twice-door-2");

        assertThat(desk.get(matter + "/remboursement").body()).contains("quand une autre personne a validé");
        assertThat(location(desk.post(matter + "/remboursement")))
                .isEqualTo("/gestion/regie/remboursements?fait=asked");

        assertThat(desk.get(QUEUE).body()).doesNotContain("T-twice-door-2");
    }

    @Test
    void a_payment_in_doubt_is_asked_about_then_found_unpaid_with_what_was_looked_at() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = inDoubt(invoice);
        var matter = "/gestion/regie/paiements/" + reference.number();
        assertThat(desk.get(QUEUE).body()).contains(matter).doesNotContain(reference.value());

        assertThat(location(desk.post(matter + "/verification"))).isEqualTo(QUEUE + "?fait=rechecked-same");
        assertThat(desk.get(matter + "/non-paye").body()).contains("peut être payée de nouveau tout de suite");
        assertThat(desk.post(matter + "/non-paye", "motif", " ").statusCode()).isEqualTo(422);
        assertThat(location(desk.post(matter + "/non-paye", "motif", "rien au relevé du 20")))
                .isEqualTo(QUEUE + "?fait=found-unpaid");

        assertThat(payment(reference)).isInstanceOf(Payment.Expired.class);
        assertThat(deeds(invoice.number().value())).contains("payment-found-unpaid");
        assertThat(location(desk.post(matter + "/paye", "motif", "T-1"))).isEqualTo(QUEUE + "?fait=decided");
    }

    @Test
    void a_payment_in_doubt_is_found_paid_with_its_reference_and_never_with_that_of_another() {
        var other = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(other, "5", "84.50", "T-door-taken"));
        var invoice = invoiceOf("84.50", TILLEULS);
        var matter = "/gestion/regie/paiements/" + inDoubt(invoice).number();

        assertThat(desk.post(matter + "/paye", "motif", "T-door-taken").body())
                .contains("déjà celle d'un autre paiement");
        assertThat(location(desk.post(matter + "/paye", "motif", "T-door-found")))
                .isEqualTo(QUEUE + "?fait=found-paid");

        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void the_desk_sends_whoever_cashes_to_the_payment_in_doubt() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = inDoubt(invoice);
        var form = desk.get(address(invoice) + "/encaissement");

        var refused = desk.post(
                address(invoice) + "/encaissement",
                "reference",
                hidden(form, "reference"),
                "montant",
                "84,50",
                "moyen",
                "CASH");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/gestion/regie/paiements/" + reference.number());
        assertThat(now(invoice).leftToPay()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void a_platform_that_takes_back_what_it_said_is_believed_or_not() {
        var kept = contradicted("T-door-kept");
        assertThat(desk.post(kept + "/cloture", "motif", "").statusCode()).isEqualTo(422);
        assertThat(location(desk.post(kept + "/cloture", "motif", "vu au relevé, ligne 12")))
                .isEqualTo(QUEUE + "?fait=closed");

        var lost = contradicted("T-door-lost");
        assertThat(location(desk.post(lost + "/retrait", "motif", "contestation de la banque")))
                .isEqualTo(QUEUE + "?fait=taken-back");
        assertThat(desk.get(QUEUE).body()).doesNotContain("T-door-kept", "T-door-lost");
    }

    @Test
    void an_unreadable_notification_is_read_again_or_put_away() {
        var raw = "{\"order_id\":\"8F3K22ABCDEFGH23456789JKMN\",\"broken\":";
        var key = Documents.sha256(raw.getBytes(StandardCharsets.UTF_8));
        callBack(TILLEULS, raw);
        await().until(() -> count("payments.inbox where outcome = 'UNREADABLE' and event_key = ?", key) == 1);
        var letter = page(desk.get(QUEUE)).select("a[href$=" + key + "]").attr("href");
        assertThat(desk.get(letter).body()).contains("P-8F3K-22").doesNotContain("8F3K22ABCDEFGH23456789JKMN");

        assertThat(location(desk.post(letter + "/relecture"))).isEqualTo(QUEUE + "?fait=read-again");
        awaitInbox();
        assertThat(desk.post(letter + "/classement", "motif", "").statusCode()).isEqualTo(422);
        assertThat(location(desk.post(letter + "/classement", "motif", "essai de la plateforme")))
                .isEqualTo(QUEUE + "?fait=put-away");

        assertThat(desk.get(QUEUE).body()).doesNotContain(letter);
    }

    @Test
    void an_auditor_reads_and_another_hospital_sees_nothing() {
        callBackAndWait(TILLEULS, json("OLDORDER3", "5", "84.50", "T-stray-read"));
        var matter = matter("T-stray-read");
        var auditor = signedIn(StaffRole.AUDITOR);
        var elsewhere = SampleStaff.signedIn(portal, port, StaffRole.CASHIER);

        assertThat(auditor.get(QUEUE).body()).contains("T-stray-read").doesNotContain(matter);
        assertThat(auditor.get(matter).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(QUEUE).body()).doesNotContain("T-stray-read");
        assertThat(location(elsewhere.get(matter))).isEqualTo(QUEUE + "?fait=decided");
        assertThat(location(elsewhere.post(matter + "/association", "facture", "F1", "montant", "1")))
                .isEqualTo(QUEUE + "?fait=decided");
    }

    /// The address of the page about some money.
    private String matter(String transaction) {
        return page(desk.get(QUEUE))
                .select("tr:contains(" + transaction + ") a[href^=/gestion/regie/argent]")
                .attr("href");
    }

    private String contradicted(String transaction) {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", transaction));
        callBackAndWait(TILLEULS, json(reference, "8", "84.50", transaction));
        return matter(transaction);
    }

    /// Where it leads, or what is said when it is refused.
    private String associate(String matter, String number, String amount, String left) {
        var answer = desk.post(matter + "/association", "facture", number, "montant", amount, "reste", left);
        return answer.statusCode() == 303 ? location(answer) : answer.body();
    }

    /// A payment whose time is over at a platform that cannot be read.
    private PaymentReference inDoubt(Invoice invoice) {
        var reference = opened(invoice);
        jdbc.sql("""
                update payments.attempt
                set created_at = created_at - interval '3 days', expires_at = now() - interval '1 hour'
                where reference = ?
                """).param(reference.value()).update();
        check.check(reference);
        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        return reference;
    }
}
