package fr.quittance.receipts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishments;
import fr.quittance.papers.DrawPdf;
import fr.quittance.papers.MadePapers;
import fr.quittance.papers.SampleHospital;
import fr.quittance.papers.SampleSeals;
import fr.quittance.papers.WaitingPapers;
import fr.quittance.papers.WaitingPapers.WaitingPaper;
import fr.quittance.payments.PaymentStory;
import java.nio.file.Path;
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
        var paid = new PaidInvoice(VALMONT, invoice.id(), opened(invoice));
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

        assertThat(receipts.of(VALMONT, invoice.id()))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.made())
                        .isNotNull()
                        .satisfies(made -> assertThat(made.sealed()).isTrue()));
        assertThat(waiting.of(VALMONT)).noneMatch(it -> it.subject().equals(number));
    }
}
