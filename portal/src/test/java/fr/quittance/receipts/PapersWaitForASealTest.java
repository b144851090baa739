package fr.quittance.receipts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.papers.SampleSeals;
import fr.quittance.papers.WaitingPapers;
import fr.quittance.papers.WaitingPapers.WaitingPaper;
import fr.quittance.payments.PaymentStory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Where a hospital seals, nothing goes out unsealed: its papers wait, and staff know.
class PapersWaitForASealTest extends PaymentStory {

    @TempDir
    static Path folder;

    @Autowired
    IssueReceipts issue;

    @Autowired
    Receipts receipts;

    @Autowired
    WaitingPapers waiting;

    @DynamicPropertySource
    static void aSealWhoseKeyIsMissing(DynamicPropertyRegistry settings) {
        var seal = "quittance.papers.hospitals." + VALMONT + ".seal.";
        settings.add(seal + "mode", () -> "keys");
        settings.add(seal + "keys[0].file", () -> key().toString());
        settings.add(seal + "keys[0].password", () -> SampleSeals.PASSWORD);
    }

    @Test
    void papers_wait_until_a_key_is_there_and_then_go_out_sealed() {
        var invoice = invoiceOf("84.50", VALMONT);
        var number = invoice.number().value();
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        check.check(reference);
        var paid = new PaidInvoice(VALMONT, invoice.id(), reference);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(waiting.of(VALMONT))
                        .filteredOn(it -> it.subject().equals(number))
                        .extracting(WaitingPaper::kind)
                        .containsExactlyInAnyOrder("RECEIPT", "ACQUITTED"));
        assertThat(issue.issue(paid)).isEqualTo(IssueReceipts.Outcome.WAITS);
        assertThat(receipts.of(VALMONT, invoice.id())).isEmpty();
        assertThat(count("journal.entry where deed = 'paper-waits-for-seal' and subject = ?", number))
                .isEqualTo(2);

        SampleSeals.putKey(key(), Instant.now());
        assertThat(issue.issue(paid)).isEqualTo(IssueReceipts.Outcome.DONE);

        assertThat(receipts.of(VALMONT, invoice.id()))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.made())
                        .isNotNull()
                        .satisfies(made -> assertThat(made.sealed()).isTrue()));
        assertThat(waiting.of(VALMONT)).noneMatch(it -> it.subject().equals(number));
    }

    private static Path key() {
        return folder.resolve("cachet.p12");
    }
}
