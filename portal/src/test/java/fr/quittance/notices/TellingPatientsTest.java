package fr.quittance.notices;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.ContactsCompleted;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.notices.gateway.Gateways;
import fr.quittance.notices.gateway.Sms;
import fr.quittance.patients.Contacts;
import fr.quittance.payments.InvoicePaid;
import fr.quittance.payments.PaymentReference;
import fr.quittance.receipts.ReceiptIssued;
import fr.quittance.receipts.ReceiptKind;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TellingPatientsTest extends NoticesStory {

    private static final PaymentReference PAYMENT = new PaymentReference("8F3K22ABCDEFGH23456789JKMN");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Gateways gateways;

    @Test
    void an_invoice_to_pay_is_told_by_mail_and_by_sms() throws Exception {
        var invoice = recorded(anInvoice());

        issued(invoice);
        sendAll(invoice);

        var mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Votre facture du CH Valmont est disponible");
        assertThat(mail.getFrom()[0].toString()).contains("no-reply@portail-patient.example");
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Mon espace patient – CH Valmont");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("facturation@ch-valmont.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getMessageID()).endsWith("@portail-patient.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");

        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        var plain = parts.getBodyPart(0).getContent().toString();
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(plain)
                .contains(
                        "Bonjour Jeanne Dupont,",
                        "84,50\u00A0€",
                        invoice.number().value());
        var pay = Jsoup.parse(html).select(".fill a").attr("href");
        assertThat(pay).startsWith("http://localhost:8080/p/");
        assertThat(plain).contains(pay, pay.replace("/p/", "/e/"));

        assertThat(texts()).hasSize(1);
        assertThat(texts().getFirst())
                .startsWith("CH Valmont : facture 84,50 EUR à payer avant le ")
                .containsPattern("\nPayer : http://localhost:8080/p/[2-9A-Z]{10}\nEspace : ");
        assertThat(about(invoice)).allSatisfy(it -> assertThat(it.state()).isInstanceOf(MessageState.Sent.class));
    }

    @Test
    void an_event_heard_twice_is_told_once() {
        var invoice = recorded(anInvoice());

        issued(invoice);
        issued(invoice);
        sendAll(invoice);
        sendAll(invoice);

        assertThat(about(invoice)).hasSize(2);
        assertThat(mails()).hasSize(1);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void a_contact_that_comes_later_is_told_once_and_where_nothing_was_said() {
        var ipp = "IPP-LATER-" + person;
        var invoice = recorded(anInvoice().forPatient(ipp).reachedAt(new Contacts(null, mobile, true)));
        issued(invoice);
        sendAll(invoice);
        recorded(anInvoice().forPatient(ipp));

        completed(invoice);
        completed(invoice);
        sendAll(invoice);

        assertThat(texts()).hasSize(1);
        assertThat(mails()).hasSize(1);
        assertThat(about(invoice)).extracting(Message::kind).containsOnly(NoticeKind.TO_PAY);
    }

    @Test
    void without_consent_no_sms_is_written() {
        var invoice = recorded(anInvoice().reachedAt(new Contacts(email, mobile, false)));

        issued(invoice);

        assertThat(about(invoice)).extracting(Message::channel).containsExactly(Message.Channel.MAIL);
    }

    @Test
    void consent_withdrawn_before_the_sms_leaves_keeps_it_from_leaving() {
        var sample = anInvoice().forPatient("IPP-CONSENT-" + person);
        var invoice = recorded(sample);
        issued(invoice);
        recorded(anInvoice().forPatient("IPP-CONSENT-" + person).reachedAt(new Contacts(email, mobile, false)));

        sendAll(invoice);

        assertThat(texts()).isEmpty();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void an_invoice_paid_meanwhile_is_not_asked_for() {
        var invoice = recorded(anInvoice());
        issued(invoice);
        paid(invoice);

        sendAll(invoice);

        assertThat(mails()).isEmpty();
        assertThat(texts()).isEmpty();
        assertThat(about(invoice))
                .extracting(Message::state)
                .containsOnly(new MessageState.Cancelled("the invoice is Paid"));
    }

    @Test
    void an_invoice_withdrawn_meanwhile_is_not_asked_for() {
        var invoice = recorded(anInvoice());
        issued(invoice);
        transaction.executeWithoutResult(status -> invoices.cancel(invoice.establishment(), invoice.id(), null));

        sendAll(invoice);

        assertThat(mails()).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_not_told_and_leaves_no_task() {
        var invoice = recorded(anInvoice());
        var tasks = tasks();

        transaction.executeWithoutResult(status -> {
            tellPatient.on(new InvoiceIssued(invoice.establishment(), invoice.id()));
            status.setRollbackOnly();
        });

        assertThat(about(invoice)).isEmpty();
        assertThat(tasks()).isEqualTo(tasks);
    }

    @Test
    void nothing_to_pay_is_told_when_the_acquittee_arrives_and_not_before() throws Exception {
        var invoice = recorded(anInvoice().of("0.00"));

        issued(invoice);
        assertThat(about(invoice)).isEmpty();

        receipt(invoice, ReceiptKind.ACQUITTED, null);
        sendAll(invoice);

        assertThat(mails().getFirst().getSubject()).isEqualTo("Votre facture acquittée du CH Valmont est en ligne");
        assertThat(texts().getFirst()).startsWith("CH Valmont : votre facture payée (acquittée) du 30/09 est en ligne");
    }

    @Test
    void an_invoice_acquitted_before_it_was_told_is_not_asked_for() {
        var invoice = recorded(anInvoice());
        issued(invoice);

        receipt(invoice, ReceiptKind.ACQUITTED, null);
        sendAll(invoice);

        assertThat(mails()).hasSize(1);
        assertThat(texts()).singleElement().asString().contains("acquittée");
    }

    @Test
    void where_the_acquittee_is_immediate_one_message_says_both() throws Exception {
        var invoice = recorded(anInvoice());
        paid(invoice);

        payment(invoice);
        receipt(invoice, ReceiptKind.RECEIPT, PAYMENT);
        sendAll(invoice);
        assertThat(mails()).isEmpty();
        receipt(invoice, ReceiptKind.ACQUITTED, PAYMENT);
        CLOCK.forward(Duration.ofMinutes(1));
        sendAll(invoice);

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject())
                .isEqualTo("Paiement reçu\u00A0: votre facture acquittée est en ligne");
        assertThat(texts()).hasSize(1);
        assertThat(texts().getFirst()).startsWith("CH Valmont : paiement de 84,50 EUR enregistré.");
    }

    @Test
    void where_the_acquittee_comes_later_the_payment_is_told_first() throws Exception {
        var invoice = recorded(anInvoice().at(TILLEULS));
        paid(invoice);

        payment(invoice);
        CLOCK.forward(Duration.ofSeconds(30));
        sendAll(invoice);
        receipt(invoice, ReceiptKind.ACQUITTED, PAYMENT);
        sendAll(invoice);

        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0).getSubject()).isEqualTo("Paiement reçu\u00A0: 84,50\u00A0€");
        assertThat(mails().get(1).getSubject()).isEqualTo("Votre facture acquittée est en ligne");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void in_a_public_hospital_one_message_says_the_payment_and_its_attestation() throws Exception {
        var invoice = recorded(anInvoice().at(new EstablishmentCode("ch-rochebrune")));
        paid(invoice);

        payment(invoice);
        receipt(invoice, ReceiptKind.RECEIPT, PAYMENT);
        receipt(invoice, ReceiptKind.ATTESTATION, PAYMENT);
        CLOCK.forward(Duration.ofMinutes(1));
        sendAll(invoice);

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Paiement reçu\u00A0: votre attestation est en ligne");
        assertThat(texts()).singleElement().asString().startsWith("CH Rochebrune : paiement de 84,50 EUR enregistré.");
    }

    @Test
    void a_paper_that_is_held_up_does_not_hold_up_the_news_of_the_payment() throws Exception {
        var invoice = recorded(anInvoice().at(new EstablishmentCode("ch-rochebrune")));
        paid(invoice);

        payment(invoice);
        CLOCK.forward(Duration.ofSeconds(30));
        sendAll(invoice);
        receipt(invoice, ReceiptKind.ATTESTATION, PAYMENT);
        sendAll(invoice);

        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0).getSubject()).isEqualTo("Paiement reçu\u00A0: 84,50\u00A0€");
        assertThat(mails().get(1).getSubject()).isEqualTo("Votre attestation de paiement est en ligne");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void no_link_and_no_code_is_stored() {
        var invoice = recorded(anInvoice());
        issued(invoice);
        sendAll(invoice);
        var code = texts().getFirst().replaceAll("(?s).*/p/([2-9A-Z]{10}).*", "$1");

        var stored = jdbc.sql("select m::text from notices.message m union all select l::text from links.link l"
                        + " union all select encode(coalesce(task_data, ''), 'escape') from scheduled_tasks")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(code));
    }

    @Test
    void nothing_leaves_while_a_transaction_is_open() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> gateways.send(new Sms("CHVALMONT", mobile, "Bonjour"))));
    }

    private void issued(Invoice invoice) {
        transaction.executeWithoutResult(
                status -> tellPatient.on(new InvoiceIssued(invoice.establishment(), invoice.id())));
    }

    private void completed(Invoice invoice) {
        transaction.executeWithoutResult(
                status -> tellPatient.on(new ContactsCompleted(invoice.establishment(), invoice.id())));
    }

    private void paid(Invoice invoice) {
        transaction.executeWithoutResult(status -> {
            invoices.lock(invoice.establishment(), invoice.id());
            invoices.settle(invoice.establishment(), invoice.id(), invoice.leftToPay(), CLOCK.instant());
        });
    }

    private void payment(Invoice invoice) {
        transaction.executeWithoutResult(status -> tellPatient.on(new InvoicePaid(
                invoice.establishment(),
                invoice.id(),
                PAYMENT,
                invoice.amounts().due(),
                CLOCK.instant())));
    }

    private void receipt(Invoice invoice, ReceiptKind kind, @Nullable PaymentReference payment) {
        transaction.executeWithoutResult(
                status -> tellPatient.on(new ReceiptIssued(invoice.establishment(), invoice.id(), kind, payment)));
    }

    private long tasks() {
        return jdbc.sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }
}
