package fr.quittance.receipts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.firstConnection;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.money.Money;
import fr.quittance.papers.SampleSeals;
import fr.quittance.papers.VeraPdf;
import fr.quittance.patients.Contacts;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.DecideRefund;
import fr.quittance.payments.PaymentStory;
import fr.quittance.payments.RecordRefund;
import fr.quittance.payments.RefundAsked;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RequestRefund;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.PaperState;
import fr.quittance.verification.Verdict;
import fr.quittance.verification.VerificationCode;
import fr.quittance.verification.VerifyPaper;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Money that goes back leaves a paper for the insurer: numbered, sealed, verifiable, for the patient alone.
class CreditNoteTest extends PaymentStory {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @LocalServerPort
    int door;

    @Autowired
    Doorstep doorstep;

    @Autowired
    RequestRefund request;

    @Autowired
    DecideRefund decide;

    @Autowired
    RecordRefund record;

    @Autowired
    CreditNotes notes;

    @Autowired
    Documents documents;

    @Autowired
    VerifyPaper verify;

    @Test
    void each_refund_of_an_invoice_gets_a_numbered_paper_that_says_what_is_left() throws Exception {
        var invoice = paidInvoice(Contacts.NONE);

        givenBack(invoice, "50.00", RefundReason.GESTURE);
        var first = awaitNotes(invoice, 1).getFirst();
        givenBack(invoice, "34.50", RefundReason.MISTAKE);
        var second = awaitNotes(invoice, 2).getLast();

        assertThat(number(second)).as("no number is left out").isEqualTo(number(first) + 1);
        var pdf = bytes(first);
        SamplePapers.keep("avoir", pdf);
        VeraPdf.assertConforms(pdf);
        assertThat(SampleSeals.level(pdf)).isEqualTo("PAdES-BASELINE-B");
        assertThat(text(pdf))
                .containsSubsequence(
                        "Centre hospitalier de Valmont",
                        "AVOIR",
                        first.number(),
                        "50,00 €",
                        invoice.number().value(),
                        "Geste de l'hôpital",
                        "DUPONT Jeanne",
                        "84,50",
                        "- 50,00",
                        "34,50",
                        "est réduite d'autant",
                        "Vérifier ce document");
        assertThat(text(bytes(second)))
                .containsSubsequence("84,50", "Remboursements précédents", "- 50,00", "Cet avoir", "- 34,50", "0,00");
    }

    @Test
    void money_that_paid_nothing_gets_no_credit_note() {
        var invoice = paidInvoice(Contacts.NONE);
        var last = count("receipts.credit_note");

        givenBack(invoice, "10.00", RefundReason.SURPLUS);

        assertThat(count("receipts.credit_note")).isEqualTo(last);
    }

    @Test
    void whoever_holds_it_may_verify_it_even_after_another_one() throws Exception {
        var invoice = paidInvoice(Contacts.NONE);
        givenBack(invoice, "50.00", RefundReason.GESTURE);
        var note = awaitNotes(invoice, 1).getFirst();
        givenBack(invoice, "10.00", RefundReason.GESTURE);
        awaitNotes(invoice, 2);
        var code = CODE.matcher(text(bytes(note)));
        assertThat(code.find()).isTrue();

        var typed = VerificationCode.typed(code.group()).orElseThrow();

        for (var verdict :
                List.of(verify.verify(VALMONT, typed), verify.verify(VALMONT, Documents.sha256(bytes(note))))) {
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Genuine.class, it -> {
                assertThat(it.paper().kind()).isEqualTo(PaperKind.CREDIT_NOTE);
                assertThat(it.paper().amount()).isEqualTo(Money.euros("50.00"));
                assertThat(it.number()).isEqualTo(invoice.number());
                assertThat(it.state()).isEqualTo(new PaperState.Credited());
            });
        }
    }

    @Test
    void the_patient_finds_it_on_the_page_of_the_invoice_and_nobody_else_does() {
        var email = newAddress();
        var invoice = paidInvoice(new Contacts(email, null, false));
        var patient = new Visit(door);
        patient.get(doorstep.link(invoice, Link.Channel.MAIL));
        patient.post("/premiere-connexion", firstConnection(email, "altcha", captcha(patient)));
        givenBack(invoice, "50.00", RefundReason.GESTURE);
        var note = awaitNotes(invoice, 1).getFirst();
        var page = "/factures/" + invoice.number().address();

        assertThat(patient.get(page).body()).contains("Télécharger l'avoir " + note.number());
        var file = patient.download(page + "/avoirs/" + note.number());
        assertThat(file.body()).isEqualTo(bytes(note));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("avoir_" + note.number() + ".pdf");
        assertThat(count(
                        "journal.entry where deed = 'document-read' and subject = ? and details like 'avoir%'",
                        invoice.number().value()))
                .isOne();

        var other = paidInvoice(Contacts.NONE);
        givenBack(other, "1.00", RefundReason.GESTURE);
        var foreign = awaitNotes(other, 1).getFirst();
        assertThat(patient.get(page + "/avoirs/" + foreign.number()).statusCode())
                .isEqualTo(404);
        assertThat(new Visit(door).get(page + "/avoirs/" + note.number()).statusCode())
                .isNotEqualTo(200);
    }

    private Invoice paidInvoice(Contacts contacts) {
        var invoice = anInvoice().of("84.50").reachedAt(contacts).in(patients, invoices);
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        check.check(reference);
        return invoice;
    }

    private void givenBack(Invoice invoice, String euros, RefundReason reason) {
        var money = new CaptureId(jdbc.sql("select id from payments.capture where invoice_id = :invoice")
                .param("invoice", invoice.id().value())
                .query(UUID.class)
                .single());
        var asked = request.request(money, invoice.id(), Money.euros(euros), reason, "", cashier("Mme Petit"));
        var refund = ((RefundAsked.Waiting) asked).refund();
        decide.approve(refund.id(), cashier("M. Morel"));
        record.record(refund.id(), "VIR 2026-118", cashier("M. Morel"));
    }

    private static StaffMember cashier(String name) {
        return new StaffMember(VALMONT.value(), UUID.randomUUID(), name, Set.of(StaffRole.CASHIER));
    }

    private List<CreditNote> awaitNotes(Invoice invoice, int wanted) {
        await().atMost(Duration.ofSeconds(20)).until(() -> notes.of(invoice).size() == wanted);
        return notes.of(invoice);
    }

    private static int number(CreditNote note) {
        return Integer.parseInt(note.number().substring(note.number().indexOf('-') + 1));
    }

    private byte[] bytes(CreditNote note) {
        return documents.bytes(VALMONT, Objects.requireNonNull(note.document()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace('\u00A0', ' ').replace('\u2212', '-');
        }
    }
}
