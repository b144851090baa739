package fr.quittance.notices;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.insurers.SendPack;
import fr.quittance.insurers.Sending;
import fr.quittance.insurers.Sendings;
import fr.quittance.intake.AcquittedInvoiceReceived;
import fr.quittance.invoices.Invoice;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one message that goes to no patient.
class TellingInsurersTest extends NoticesStory {

    @Autowired
    SendPack sendPack;

    @Autowired
    Sendings sendings;

    @Autowired
    Documents documents;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_mutuelle_reads_a_link_and_nothing_of_the_person() throws Exception {
        var sending = sent(paidInvoice());

        send.send(VALMONT, messageOf(sending));

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("envoyée par votre adhérent");
            var content = new String(mail.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(content).doesNotContainIgnoringCase("dupont").doesNotContain("Jeanne", "ADH-7", "1957");
        });
        assertThat(messages.find(VALMONT, messageOf(sending)).orElseThrow().state())
                .isInstanceOf(MessageState.Sent.class);
    }

    @Test
    void a_pack_taken_back_before_it_left_is_not_sent() {
        var invoice = paidInvoice();
        var sending = sent(invoice);
        sendPack.revoke(invoice, sending, "test");

        send.send(VALMONT, messageOf(sending));

        assertThat(mails()).isEmpty();
        assertThat(messages.find(VALMONT, messageOf(sending)).orElseThrow().state())
                .isInstanceOf(MessageState.Cancelled.class);
    }

    private Invoice paidInvoice() {
        var invoice = recorded(anInvoice().reachedAt(fr.quittance.patients.Contacts.NONE));
        transaction.executeWithoutResult(status -> {
            var deposit = documents.store(VALMONT, SamplePdfs.invoice("P" + person), "application/pdf");
            events.publishEvent(new AcquittedInvoiceReceived(VALMONT, invoice.id(), deposit.id()));
        });
        return invoice;
    }

    private UUID sent(Invoice invoice) {
        sendPack.send(invoice, new Sending.Recipient("Arbres", email, "ADH-7"), "test");
        return sendings.of(VALMONT, invoice.id()).getFirst().id();
    }

    private MessageId messageOf(UUID sending) {
        return new MessageId(jdbc.sql("select id from notices.message where subject = :subject")
                .param("subject", sending)
                .query(UUID.class)
                .single());
    }
}
