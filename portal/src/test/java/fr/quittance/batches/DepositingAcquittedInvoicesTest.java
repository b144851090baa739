package fr.quittance.batches;

import static fr.quittance.documents.SamplePdfs.addPage;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import java.util.Map;
import org.junit.jupiter.api.Test;

@BooksNotKept("invoices are settled without a payment")
class DepositingAcquittedInvoicesTest extends DepositDesk {

    @Test
    void pdfs_without_an_index_find_their_invoice_by_their_name_or_by_their_text() {
        var named = paid();
        var said = paid();
        var address = bring(Map.of(
                "facture-acquittee_" + named.number() + ".pdf",
                aPdf("Scan"),
                "0001.pdf",
                aPdf("Facture acquittee numero " + said.number() + " reglee")));

        assertThat(page(address)).contains("2 factures lues", "rien à corriger", "DUPONT Jeanne");
        letIn(address);

        assertThat(acquitted(named)).isEqualTo(1);
        assertThat(acquitted(said)).isEqualTo(1);
    }

    @Test
    void a_name_and_a_text_that_disagree_are_for_a_person_to_decide() {
        var one = paid();
        var other = paid();
        var address = bring(Map.of(one.number() + ".pdf", aPdf("Facture " + other.number())));

        assertThat(page(address))
                .contains(
                        "1 à corriger",
                        "Numéros lus dans ce PDF",
                        one.number().value(),
                        other.number().value());
        clerk.post(address + "/depart");
        assertThat(acquitted(one) + acquitted(other)).isZero();

        clerk.post(address + "/lignes/1", "facture", other.number().value());
        letIn(address);
        assertThat(acquitted(other)).isEqualTo(1);
        assertThat(acquitted(one)).isZero();
    }

    @Test
    void a_pdf_of_no_invoice_waits_for_a_number_and_says_so_when_nobody_knows_it() {
        var address = bring(Map.of("scan.pdf", aPdf("Bonjour")));

        assertThat(page(address)).contains("1 à corriger", "obligatoire");
        assertThat(clerk.download(address + "/lignes/1/pdf").body()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(deeds(id(address))).contains(petit.name() + " document-read");
        clerk.post(address + "/lignes/1", "facture", "INCONNUE-1");
        assertThat(page(address)).contains("Aucune facture ne porte ce numéro");
    }

    @Test
    void an_invoice_still_to_pay_is_never_marked_paid_by_a_file_alone() {
        var owed = anInvoice().in(patients, invoices);
        var address = bring(Map.of(owed.number() + ".pdf", aPdf("Facture " + owed.number())));

        assertThat(page(address)).contains("encore à payer en ligne", "Elle est réglée", "1 à corriger");
        clerk.post(address + "/depart");
        assertThat(state(address)).isEqualTo("DRAFT");
        assertThat(invoice(owed.number().value()).orElseThrow().state()).isInstanceOf(InvoiceState.ToPay.class);

        clerk.post(address + "/lignes/1/reglee");
        letIn(address);
        assertThat(invoice(owed.number().value()).orElseThrow().state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(deeds(id(address))).contains(petit.name() + " batch-row-confirmed");
    }

    @Test
    void a_row_confirmed_and_then_given_another_number_must_be_confirmed_again() {
        var owed = anInvoice().in(patients, invoices);
        var other = anInvoice().in(patients, invoices);
        var address = bring(Map.of(owed.number() + ".pdf", aPdf("Facture")));
        clerk.post(address + "/lignes/1/reglee");

        clerk.post(address + "/lignes/1", "facture", other.number().value());

        clerk.post(address + "/depart");
        assertThat(state(address)).isEqualTo("DRAFT");
        assertThat(invoice(other.number().value()).orElseThrow().state()).isInstanceOf(InvoiceState.ToPay.class);
    }

    @Test
    void the_index_brought_afterwards_takes_the_place_of_what_was_guessed() {
        var number = aNumber();
        var files = files(aRow(number));
        var index = files.remove("index.csv");
        var address = bring(files);
        assertThat(page(address)).contains("1 à corriger");

        bring(Map.of("index.csv", index), "depot", id(address));

        assertThat(page(address)).contains("1 facture lue", "rien à corriger");
    }

    private Invoice paid() {
        var invoice = anInvoice().in(patients, invoices);
        invoices.settleElsewhere(VALMONT, invoice.id());
        return invoice;
    }

    private static byte[] aPdf(String text) {
        return SamplePdfs.pdf(document -> addPage(document, text));
    }

    private long acquitted(Invoice invoice) {
        return jdbc.sql("select count(*) from intake.acquitted_invoice where invoice_id = :id")
                .param("id", invoice.id().value())
                .query(Long.class)
                .single();
    }
}
