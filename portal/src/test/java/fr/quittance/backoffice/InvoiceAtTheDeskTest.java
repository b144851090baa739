package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.documents.Documents;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BooksNotKept("invoices are settled without a payment")
class InvoiceAtTheDeskTest extends Desk {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Test
    void the_timeline_tells_what_happened_and_who_did_it_newest_first() {
        var invoice = recorded();
        message(invoice, "MAIL", "DEAD", "SMTP 550 5.1.1", 1, Instant.now().minusSeconds(7200));
        undecided(invoice, "TMEK2345678923456789234567");
        var visit = clerk();
        visit.post(address(invoice) + "/notes", "note", "A téléphoné <b>hier</b>");

        var page = visit.get(address(invoice)).body();

        assertThat(page.indexOf("A téléphoné &lt;b&gt;hier&lt;/b&gt;"))
                .isPositive()
                .isLessThan(page.indexOf("E-mail non remis"));
        assertThat(page)
                .contains("Adresse inexistante", "j••••t@ex•••.fr", "Résultat du paiement inconnu", "P-TMEK-23")
                .doesNotContain("jeanne.dupont@exemple.fr", "TMEK2345678923456789234567");
        assertThat(visit.get(address(invoice) + "?voir=paiements").body())
                .contains("Résultat du paiement inconnu")
                .doesNotContain("E-mail non remis");
    }

    @Test
    void whoever_opens_an_invoice_or_its_file_is_written_down() {
        var pdf = documents.store(VALMONT, SamplePdfs.invoice("F2026-000001"), "application/pdf");
        var invoice = recorded(anInvoice().withDocument(pdf.id()));
        var visit = clerk();

        visit.get(address(invoice));
        var file = visit.download(address(invoice) + "/documents/facture");

        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(deeds(invoice.number().value()))
                .containsExactly(petit.name() + " invoice-opened", petit.name() + " document-read");
    }

    @Test
    void an_invoice_opened_by_an_address_of_its_own_making_is_written_down_too() {
        for (var way : java.util.List.of("?voir=x", "?voir=messages", "?fait=x", "?fait=sent")) {
            var invoice = recorded();

            clerk().get(address(invoice) + way);

            assertThat(deeds(invoice.number().value())).as(way).containsExactly(petit.name() + " invoice-opened");
        }
    }

    @Test
    void narrowing_the_timeline_is_the_same_visit_and_another_colleague_s_is_not() {
        var invoice = recorded();
        var visit = clerk();

        visit.get(address(invoice));
        visit.get(address(invoice) + "?voir=messages");
        visit.get(address(invoice) + "?voir=paiements");
        assertThat(deeds(invoice.number().value())).hasSize(1);

        clerk().get(address(invoice));
        assertThat(deeds(invoice.number().value())).hasSize(2);
    }

    @Test
    void what_the_payer_or_the_mutuelle_reads_is_no_deed_of_the_staff() {
        var invoice = recorded();
        for (var reader : java.util.List.of("patient", "lien", "payeur", "mutuelle")) {
            journal.record(VALMONT, reader, "document-read", invoice.number().value(), "acquittee");
        }

        var page = clerk().get(address(invoice) + "?voir=agents").body();

        assertThat(page).doesNotContain("Document lu");
        assertThat(clerk().get(address(invoice)).body())
                .contains("Document lu", "Par la mutuelle", "Par la personne qui a payé");
    }

    @Test
    void a_paid_invoice_says_no_day_to_pay() {
        var paid = recorded();
        assertThat(clerk().get(address(paid)).body()).contains("À payer avant le");
        invoices.settleElsewhere(VALMONT, paid.id());

        assertThat(clerk().get(address(paid)).body()).doesNotContain("À payer avant le");
    }

    @Test
    void the_invoice_of_a_patient_who_asked_a_question_is_not_sent_again_before_the_answer() {
        var invoice = recorded();
        question(invoice);
        var visit = clerk();

        var answer = visit.post(address(invoice) + "/envoi");

        assertThat(visit.follow(answer).body()).contains("attend une réponse");
        assertThat(messages(invoice)).isZero();
        jdbc.sql("update questions.question set answer = 'Oui.', answered_at = now(), answered_by = 'x'")
                .update();
        assertThat(visit.post(address(invoice) + "/envoi")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("fait=sent");
    }

    @Test
    void a_note_is_in_the_journal_by_its_print_and_not_by_its_words() {
        var invoice = recorded();

        clerk().post(address(invoice) + "/notes", "note", "Rappeler lundi");

        assertThat(jdbc.sql("select details from journal.entry where subject = :number and deed = 'note-added'")
                        .param("number", invoice.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("SHA-256 "
                        + Documents.sha256("Rappeler lundi".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void a_delay_moves_the_day_to_pay_three_months_at_most() {
        var invoice = recorded(anInvoice().dueOn(TODAY.minusDays(3)));
        var visit = clerk();

        assertThat(delay(visit, invoice, TODAY.plusMonths(3).plusDays(1))).endsWith("delay-wrong");
        assertThat(delay(visit, invoice, TODAY)).endsWith("delay-wrong");
        assertThat(dueOn(invoice)).isEqualTo(invoice.dueOn());

        assertThat(delay(visit, invoice, TODAY.plusMonths(3))).endsWith("delay-ok");
        assertThat(dueOn(invoice)).isEqualTo(TODAY.plusMonths(3));
        assertThat(invoices.firstDueOn(invoice)).isEqualTo(invoice.dueOn());
    }

    @Test
    void sending_twice_in_a_row_tells_once() {
        var invoice = recorded();
        var visit = clerk();

        var first = visit.post(address(invoice) + "/envoi");
        left(invoice);
        var second = visit.post(address(invoice) + "/envoi");

        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("fait=sent");
        assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith("fait=already");
        assertThat(messages(invoice)).isEqualTo(2);
    }

    /// The mail server and the SMS centre take its messages.
    private void left(Invoice invoice) {
        jdbc.sql("update notices.message set state = 'SENT', sent_at = now(), last_error = null where invoice_id = ?")
                .param(invoice.id().value())
                .update();
    }

    @Test
    void a_way_back_to_another_site_is_no_way_back() {
        var invoice = recorded();

        for (var way : java.util.List.of(
                "https%3A%2F%2Fevil.example%2F", "%2F%2Fevil.example", "%2Fgestion%2Fa-faire%2F..%2F..")) {
            assertThat(clerk().post(address(invoice) + "/envoi?retour=" + way)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .startsWith(address(invoice));
        }
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        var invoice = recorded();
        var visit = somebody(StaffRole.AUDITOR);

        assertThat(visit.get(address(invoice)).body()).doesNotContain("Accorder un délai", "Renvoyer le lien");
        assertThat(visit.post(address(invoice) + "/notes", "note", "x").statusCode())
                .isEqualTo(404);
        assertThat(visit.post(
                                address(invoice) + "/delai",
                                "jusqu-au",
                                TODAY.plusDays(40).toString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_list_is_kept_as_a_file_that_no_spreadsheet_runs() {
        var invoice = recorded(anInvoice().dueOn(TODAY.minusDays(1)).forPatient("IPPCSV"));
        jdbc.sql("update patients.patient set last_name = '=CMD()' where ipp = 'IPPCSV'")
                .update();

        var file = clerk().get("/gestion/a-faire/echeance-passee/export?q="
                        + invoice.number().value())
                .body();

        assertThat(file).startsWith("\uFEFFFacture;Patient;Montant");
        assertThat(file).contains(invoice.number() + ";'=CMD() Jeanne;84,50;" + TODAY.minusDays(1));
        assertThat(deeds("echeance-passee")).contains(petit.name() + " list-exported");
    }

    private LocalDate dueOn(Invoice invoice) {
        return invoices.find(VALMONT, invoice.id()).orElseThrow().dueOn();
    }

    private static String delay(fr.quittance.Visit visit, Invoice invoice, LocalDate until) {
        return visit.post(address(invoice) + "/delai", "jusqu-au", until.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String address(Invoice invoice) {
        return "/gestion/factures/" + invoice.number().value();
    }
}
