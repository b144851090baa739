package fr.quittance.receipts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.papers.DrawPdf;
import fr.quittance.papers.MadePapers;
import fr.quittance.papers.SampleHospital;
import fr.quittance.papers.SampleSeals;
import fr.quittance.papers.SampleTimeAuthority;
import fr.quittance.papers.SampleTimeAuthority.Manner;
import fr.quittance.papers.WaitingPapers;
import fr.quittance.papers.WaitingPapers.WaitingPaper;
import fr.quittance.payments.PaymentStory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Where a hospital seals, nothing goes out unsealed: its papers wait, and staff know.
class PapersWaitForASealTest extends PaymentStory {

    @TempDir
    Path folder;

    @Autowired
    PaidPapers papers;

    @Autowired
    StorePaper store;

    @Autowired
    Receipts receipts;

    @Autowired
    DrawPdf draw;

    @Autowired
    Documents documents;

    @Autowired
    Establishments establishments;

    @Autowired
    MadePapers made;

    @Autowired
    WaitingPapers waiting;

    @Test
    void papers_wait_until_a_key_is_there_and_then_go_out_sealed() {
        var key = folder.resolve("cachet.p12");
        var finish = new FinishPaper(
                SampleSeals.makePaper(draw, documents, establishments, key), waiting, made, establishments);
        var issue = new IssueReceipts(papers, finish, store, receipts, () -> SampleHospital.AT);
        var invoice = invoiceOf("84.50", VALMONT);
        var paid = paid(invoice);
        var number = invoice.number().value();

        assertThat(issue.issue(paid)).isEqualTo(IssueReceipts.Outcome.WAITS);
        assertThat(issue.issue(paid)).isEqualTo(IssueReceipts.Outcome.WAITS);

        assertThat(receipts.of(VALMONT, invoice.id())).isEmpty();
        assertThat(waiting.of(VALMONT))
                .filteredOn(it -> it.subject().equals(number))
                .extracting(WaitingPaper::kind)
                .containsExactlyInAnyOrder("RECEIPT", "ACQUITTED");
        assertThat(count("journal.entry where deed = 'paper-waits-for-seal' and subject = ?", number))
                .isEqualTo(2);

        SampleSeals.putKey(key);
        assertThat(issue.issue(paid)).isEqualTo(IssueReceipts.Outcome.DONE);

        assertAllSealed(invoice, "PAdES-BASELINE-B");
        assertThat(waiting.of(VALMONT)).noneMatch(it -> it.subject().equals(number));
    }

    @Test
    void papers_wait_while_the_time_stamping_authority_is_closed_and_then_go_out_with_its_time() throws Exception {
        var key = folder.resolve("cachet.p12");
        SampleSeals.putKey(key);
        var invoice = invoiceOf("84.50", VALMONT);
        var paid = paid(invoice);

        try (var authority = new SampleTimeAuthority(SampleHospital.AT)) {
            var make = SampleSeals.makePaper(draw, documents, establishments, key, authority.setting());
            var finish = new FinishPaper(make, waiting, made, establishments);
            authority.manner(Manner.CLOSED);
            assertThat(new IssueReceipts(papers, finish, store, receipts, () -> SampleHospital.AT).issue(paid))
                    .isEqualTo(IssueReceipts.Outcome.WAITS);
            assertThat(receipts.of(VALMONT, invoice.id())).isEmpty();
            assertThat(waiting.of(VALMONT))
                    .filteredOn(it -> it.subject().equals(invoice.number().value()))
                    .extracting(WaitingPaper::reason)
                    .allMatch(it -> it.startsWith("L'autorité d'horodatage"));
            assertThat(authority.asked())
                    .as("the second paper waits without asking")
                    .isOne();

            authority.manner(Manner.WELL);
            assertThat(new IssueReceipts(papers, finish, store, receipts, () -> SampleHospital.AT.plusSeconds(60))
                            .issue(paid))
                    .isEqualTo(IssueReceipts.Outcome.DONE);
        }

        assertAllSealed(invoice, "PAdES-BASELINE-T");
    }

    /// Pays, and takes away the papers that the portal made with its own key.
    private PaidInvoice paid(Invoice invoice) {
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        check.check(reference);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> receipts.of(VALMONT, invoice.id()).size() == 2);
        jdbc.sql("delete from receipts.receipt where invoice_id = :invoice")
                .param("invoice", invoice.id().value())
                .update();
        return new PaidInvoice(VALMONT, invoice.id(), reference);
    }

    /// What the portal says of a paper is what a judge finds in its file.
    private void assertAllSealed(Invoice invoice, String level) {
        assertThat(receipts.of(VALMONT, invoice.id())).hasSize(2).allSatisfy(it -> {
            assertThat(it.made())
                    .isNotNull()
                    .satisfies(known -> assertThat(known.sealed()).isTrue());
            assertThat(SampleSeals.level(documents.bytes(VALMONT, it.document())))
                    .isEqualTo(level);
        });
    }
}
