package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Contacts;
import org.junit.jupiter.api.Test;

/// What no message can carry goes on paper, from the list or from the invoice's page, and is told once.
class WritingOnPaperTest extends Desk {

    private static final String QUEUE = "/gestion/a-faire/sans-coordonnees";

    @Test
    void letters_of_the_chosen_are_one_file_and_they_leave_the_list() {
        var one = unreachable();
        var other = unreachable();
        var visit = clerk();
        assertThat(list(one)).contains("Imprimer le courrier + QR", "data-row>" + number(one));

        var file = visit.post("/gestion/courriers", "file", "sans-coordonnees", "facture", id(one));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(list(one)).doesNotContain("data-row>" + number(one));
        assertThat(list(other)).contains("data-row>" + number(other));
        assertThat(deeds(number(one))).containsExactly(petit.name() + " letter-printed");
        assertThat(visit.get("/gestion/factures/" + one.number().address()).body())
                .contains("Courrier imprimé");
    }

    @Test
    void all_that_the_list_shows_is_printed_at_once() {
        var invoice = unreachable();

        var file = clerk().post("/gestion/courriers", "q", number(invoice), "tout", "1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(deeds(number(invoice))).containsExactly(petit.name() + " letter-printed");
    }

    @Test
    void a_patient_who_waits_for_an_answer_is_not_written_to_and_stays_in_the_list() {
        var invoice = unreachable();
        question(invoice);

        var answer = clerk().post("/gestion/courriers", "facture", id(invoice));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("fait=nothing-chosen");
        assertThat(list(invoice)).contains("data-row>" + number(invoice));
    }

    @Test
    void a_letter_that_was_lost_is_printed_again_from_the_invoice() {
        var invoice = unreachable();
        var page = "/gestion/factures/" + invoice.number().address();
        var visit = clerk();

        assertThat(visit.get(page).body()).contains("action=\"" + page + "/courrier\"");
        visit.post(page + "/courrier");
        assertThat(visit.post(page + "/courrier").statusCode()).isEqualTo(200);

        assertThat(jdbc.sql("select count(distinct link_id) from notices.letter where invoice_id = :id")
                        .param("id", invoice.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Invoice unreachable() {
        return recorded(anInvoice().reachedAt(Contacts.NONE));
    }

    private String list(Invoice invoice) {
        return clerk().get(QUEUE + "?q=" + number(invoice)).body();
    }

    private static String number(Invoice invoice) {
        return invoice.number().value();
    }

    private static String id(Invoice invoice) {
        return invoice.id().value().toString();
    }
}
