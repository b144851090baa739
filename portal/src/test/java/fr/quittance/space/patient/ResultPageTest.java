package fr.quittance.space.patient;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.links.Tokens;
import fr.quittance.patients.Patients;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ResultPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Links links;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void trying_again_pays_the_invoice_that_was_refused_and_not_the_one_opened_since() {
        var first = anInvoice().in(patients, invoices);
        var second = anInvoice().in(patients, invoices);
        var visit = new Visit(port);
        var firstLink = opens(visit, first);
        var secondLink = opens(visit, second);
        var refused = refusedAttempt(first);

        var page = visit.get("/paiement/" + refused).body();

        assertThat(page)
                .contains("Vous n'avez pas été débité")
                .contains("/payer/" + firstLink.id() + "/paiement")
                .doesNotContain(secondLink.id().toString());
    }

    @Test
    void somebody_who_opened_no_link_is_sent_to_the_code() {
        var refused = refusedAttempt(anInvoice().in(patients, invoices));

        var page = new Visit(port).get("/paiement/" + refused).body();

        assertThat(page).doesNotContain("/payer/").contains("href=\"/code\"");
    }

    @Test
    void the_parameters_of_the_return_prove_nothing() {
        var refused = refusedAttempt(anInvoice().in(patients, invoices));
        var visit = new Visit(port);

        var page = visit.follow(visit.get("/paiement/retour?status=9&statut=paid&code=OK&order_id=" + refused));

        assertThat(page.body()).contains("Votre paiement n'a pas abouti");
    }

    @Test
    void an_unknown_payment_says_nothing() {
        assertThat(new Visit(port).get("/paiement/" + "2".repeat(26)).statusCode())
                .isEqualTo(404);
        assertThat(new Visit(port).get("/paiement/abc/recu").statusCode()).isEqualTo(404);
    }

    private Link opens(Visit visit, Invoice invoice) {
        var link = links.make(invoice, Link.Channel.MAIL);
        visit.get("/p/" + links.token(link));
        return link;
    }

    private String refusedAttempt(Invoice invoice) {
        var reference = tokens.typedCode("test", UUID.randomUUID(), 0, 16) + "2222222222";
        jdbc.sql("""
                with attempt as (
                    insert into payments.attempt (
                        establishment, reference, invoice_id, amount_cents, currency, platform, state, at,
                        created_at, expires_at, asking_until, decided_at, reason)
                    values (:establishment, :reference, :invoice, :amount, 'EUR', 'paytweak', 'REFUSED', now(),
                        now(), now() + interval '1 day', now(), now(), '')
                    returning establishment, reference, invoice_id, amount_cents)
                insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents)
                select establishment, reference, 1, invoice_id, amount_cents
                from attempt
                """)
                .param("establishment", invoice.establishment().value())
                .param("reference", reference)
                .param("invoice", invoice.id().value())
                .param("amount", invoice.amounts().due().cents())
                .update();
        tellItsStory(invoice, reference);
        return reference;
    }

    /// What the books want of an attempt that was refused.
    private void tellItsStory(Invoice invoice, String reference) {
        jdbc.sql("""
                insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report)
                values (:establishment, :reference, 1, now(), null, 'STARTED', 'Started'),
                    (:establishment, :reference, 2, now(), 'STARTED', 'REFUSED', 'Declined')
                """)
                .param("establishment", invoice.establishment().value())
                .param("reference", reference)
                .update();
        jdbc.sql("update payments.attempt set version = 2 where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("""
                insert into journal.entry (establishment, id, at, who, deed, subject, details)
                values (:establishment, gen_random_uuid(), now(), 'PaySim', 'payment-refused', :number, :payment)
                """)
                .param("establishment", invoice.establishment().value())
                .param("number", invoice.number().value())
                .param("payment", "P-" + reference.substring(0, 4) + "-" + reference.substring(4, 6))
                .update();
    }
}
