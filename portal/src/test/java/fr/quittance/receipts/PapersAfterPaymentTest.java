package fr.quittance.receipts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.AcquittedInvoiceReceived;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.papers.AttachedFiles;
import fr.quittance.papers.Conformance;
import fr.quittance.payments.DeskPayment;
import fr.quittance.payments.Means;
import fr.quittance.payments.Order;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.PaymentStory;
import fr.quittance.payments.RecordDeskPayment;
import fr.quittance.payments.ReversePayment;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// What a patient holds once the invoice is paid.
@Import(PapersAfterPaymentTest.IssuedPapers.class)
class PapersAfterPaymentTest extends PaymentStory {

    @Autowired
    Receipts receipts;

    @Autowired
    IssueReceipts issue;

    @Autowired
    Documents documents;

    @Autowired
    IssuedPapers issued;

    @Autowired
    RecordDeskPayment desk;

    @Autowired
    ReversePayment reverse;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    static class IssuedPapers {
        final List<ReceiptIssued> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ReceiptIssued event) {
            events.add(event);
        }

        List<ReceiptIssued> of(Invoice invoice) {
            return events.stream()
                    .filter(it -> it.invoice().equals(invoice.id()))
                    .toList();
        }
    }

    @Test
    void a_private_hospital_issues_a_receipt_and_its_own_pages_with_one_more() throws Exception {
        var original = hospitalPdf();
        var document = documents.store(VALMONT, original, "application/pdf");
        var invoice = anInvoice().of("84.50").withDocument(document.id()).in(patients, invoices);

        var reference = paid(invoice);

        assertThat(issued.of(invoice))
                .extracting(ReceiptIssued::kind)
                .containsExactly(ReceiptKind.RECEIPT, ReceiptKind.ACQUITTED);
        try (var pdf = Loader.loadPDF(bytes(invoice, ReceiptKind.ACQUITTED))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text(pdf, 1)).contains("Page 1 de l'hopital").doesNotContain("sur 3");
            assertThat(text(pdf, 3))
                    .contains("FACTURE ACQUITTÉE", "Réglée en totalité", "84,50 €", "Carte bancaire")
                    .contains(
                            reference.number(),
                            "Jeanne Dupont",
                            "DUPONT Jeanne",
                            invoice.number().value())
                    .containsOnlyOnce("Page 3 sur 3")
                    .doesNotContain("sur 1");
            assertThat(pageContent(pdf, 0)).isEqualTo(pageContent(Loader.loadPDF(original), 0));
            assertThat(AttachedFiles.bytes(pdf, "facture-originale.pdf")).isEqualTo(original);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .as("pages that are not ours are no ground for a claim")
                    .doesNotContain("<pdfaid:part>", "<pdfuaid:part>");
        }
        assertThat(receipts.find(VALMONT, invoice.id(), ReceiptKind.ACQUITTED)
                        .orElseThrow()
                        .made())
                .isEqualTo(new Receipt.Made(Conformance.OWN_PAGE_ONLY, true));
        assertThat(documents.bytes(VALMONT, document.id())).isEqualTo(original);
        keep("acquittee", bytes(invoice, ReceiptKind.ACQUITTED));
    }

    @Test
    void a_receipt_names_nobody() throws Exception {
        var invoice = invoiceOf("1284.50", VALMONT);

        paid(invoice);

        var receipt = receipts.find(VALMONT, invoice.id(), ReceiptKind.RECEIPT).orElseThrow();
        assertThat(receipt.fileName()).isEqualTo("recu_" + invoice.number() + ".pdf");
        try (var pdf = Loader.loadPDF(bytes(invoice, ReceiptKind.RECEIPT))) {
            assertThat(text(pdf, 1))
                    .contains("REÇU DE PAIEMENT", "1 284,50 €", "J. D.")
                    .doesNotContain("Dupont", "DUPONT", "1957", "IPP");
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        keep("recu", bytes(invoice, ReceiptKind.RECEIPT));
    }

    @Test
    void without_the_hospitals_pages_ours_stands_alone() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);

        paid(invoice);

        try (var pdf = Loader.loadPDF(bytes(invoice, ReceiptKind.ACQUITTED))) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        keep("acquittee-seule", bytes(invoice, ReceiptKind.ACQUITTED));
    }

    @Test
    void a_public_hospital_attests_and_does_not_acquit() throws Exception {
        var invoice = invoiceOf("84.50", PUBLIC);

        paid(invoice);

        assertThat(receipts.of(PUBLIC, invoice.id()))
                .extracting(Receipt::kind)
                .containsExactlyInAnyOrder(ReceiptKind.RECEIPT, ReceiptKind.ATTESTATION);
        keep("attestation", bytes(invoice, ReceiptKind.ATTESTATION));
    }

    @Test
    void a_hospital_that_deposits_its_own_gets_a_receipt_now_and_its_paper_later() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-deposits"));
        awaitPapers(invoice, 1);

        var deposit = documents.store(TILLEULS, hospitalPdf(), "application/pdf");
        deposited(new AcquittedInvoiceReceived(TILLEULS, invoice.id(), deposit.id()));
        deposited(new AcquittedInvoiceReceived(TILLEULS, invoice.id(), deposit.id()));

        assertThat(issued.of(invoice))
                .containsExactly(
                        new ReceiptIssued(TILLEULS, invoice.id(), ReceiptKind.RECEIPT, reference),
                        new ReceiptIssued(TILLEULS, invoice.id(), ReceiptKind.ACQUITTED, reference));
        assertThat(receipts.find(TILLEULS, invoice.id(), ReceiptKind.ACQUITTED))
                .hasValueSatisfying(it -> assertThat(it.document()).isEqualTo(deposit.id()));
    }

    @Test
    void a_deposited_paper_takes_the_place_of_ours() {
        var invoice = invoiceOf("84.50", VALMONT);
        paid(invoice);

        var deposit = documents.store(VALMONT, hospitalPdf(), "application/pdf");
        deposited(new AcquittedInvoiceReceived(VALMONT, invoice.id(), deposit.id()));

        assertThat(receipts.of(VALMONT, invoice.id())).hasSize(2);
        assertThat(receipts.find(VALMONT, invoice.id(), ReceiptKind.ACQUITTED))
                .hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(2));
    }

    @Test
    void a_paper_deposited_for_an_invoice_paid_elsewhere_follows_no_payment() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var deposit = documents.store(TILLEULS, hospitalPdf(), "application/pdf");

        deposited(new AcquittedInvoiceReceived(TILLEULS, invoice.id(), deposit.id()));

        assertThat(issued.of(invoice))
                .containsExactly(new ReceiptIssued(TILLEULS, invoice.id(), ReceiptKind.ACQUITTED, null));
    }

    @Test
    void fifty_drawings_at_once_issue_one_paper_of_each_kind() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = paid(invoice);

        fiftyTimes(() -> {
            issue.issue(new PaidInvoice(VALMONT, invoice.id(), reference));
            return true;
        });

        assertThat(issued.of(invoice)).hasSize(2);
        assertThat(count("receipts.receipt where invoice_id = ?", invoice.id().value()))
                .isEqualTo(2);
    }

    @Test
    void what_is_for_the_insurer_certifies_all_that_was_paid_and_not_the_last_part() throws Exception {
        var invoice = invoiceOf("120.00", VALMONT);
        cash(invoice, "100.00");
        cash(invoice, "20.00");
        awaitPapers(invoice, 2);

        assertThat(firstPage(invoice, ReceiptKind.RECEIPT)).contains("20,00 €").doesNotContain("120,00 €");
        assertThat(firstPage(invoice, ReceiptKind.ACQUITTED))
                .contains("120,00 €")
                .doesNotContain("\n20,00 €");
        assertThat(jdbc.sql("select amount_cents from verification.paper where invoice_id = ? order by kind")
                        .param(invoice.id().value())
                        .query(Long.class)
                        .list())
                .containsExactly(12000L, 2000L);
    }

    @Test
    void a_payment_that_takes_the_place_of_one_that_never_came_has_papers_of_its_own() {
        var invoice = invoiceOf("84.50", VALMONT);
        var first = cash(invoice, "84.50");
        awaitPapers(invoice, 2);
        reverse.reverse(first, "fausse monnaie", MOREL);

        var second = cash(invoice, "84.50");

        await().atMost(Duration.ofSeconds(30)).until(() -> issued.of(invoice).size() == 4);
        assertThat(issued.of(invoice)).extracting(ReceiptIssued::payment).containsExactly(first, first, second, second);
        assertThat(receipts.of(VALMONT, invoice.id()))
                .extracting(Receipt::version)
                .containsOnly(2);
    }

    private static final StaffMember MOREL =
            new StaffMember(VALMONT.value(), UUID.randomUUID(), "M. Morel", Set.of(StaffRole.CASHIER));

    private PaymentReference cash(Invoice invoice, String euros) {
        var form = RecordDeskPayment.draw();
        var line = new Order.Line(invoice.id(), Money.euros(euros));
        assertThat(desk.record(form, List.of(line), Means.CASH, "", MOREL)).isInstanceOf(DeskPayment.Recorded.class);
        return form;
    }

    private String firstPage(Invoice invoice, ReceiptKind kind) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(invoice, kind))) {
            return text(pdf, 1);
        }
    }

    private PaymentReference paid(Invoice invoice) {
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        check.check(reference);
        awaitPapers(invoice, 2);
        return reference;
    }

    private void awaitPapers(Invoice invoice, int papers) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> receipts.of(invoice.establishment(), invoice.id()).size() == papers);
    }

    private void deposited(AcquittedInvoiceReceived event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private byte[] bytes(Invoice invoice, ReceiptKind kind) {
        EstablishmentCode hospital = invoice.establishment();
        return documents.bytes(
                hospital,
                receipts.find(hospital, invoice.id(), kind).orElseThrow().document());
    }

    /// For people to look at: `target/papers`.
    private static void keep(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace('\u00A0', ' ');
    }

    private static byte[] pageContent(PDDocument pdf, int page) throws IOException {
        try (var content = pdf.getPage(page).getContents()) {
            return content.readAllBytes();
        }
    }

    private static byte[] hospitalPdf() {
        try (var pdf = new PDDocument()) {
            for (int i = 1; i <= 2; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(72, 700);
                    content.showText("Page " + i + " de l'hopital " + System.nanoTime());
                    content.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
