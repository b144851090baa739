package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.accounts.AccountLocked;
import fr.quittance.accounts.CodeRequested;
import fr.quittance.accounts.OneTimeCodes;
import fr.quittance.accounts.PasswordChanged;
import fr.quittance.accounts.PasswordResetRequested;
import fr.quittance.accounts.PasswordResets;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.SampleInvoices;
import fr.quittance.notices.gateway.Gateways;
import fr.quittance.patients.Contacts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SendingOnceTest extends NoticesStory {

    @Autowired
    WriteMessage write;

    @Autowired
    Gateways gateways;

    @Autowired
    TellAccountHolder tellHolder;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    PasswordResets resets;

    @Autowired
    SendNewLink newLink;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void while_the_mail_server_is_away_the_message_is_tried_again_and_then_sent_once() {
        var invoice = told(new Contacts(email, null, false));
        var message = about(invoice).getFirst();
        MAIL.getSmtp().stopService();
        try {
            var next = sendAll(invoice);

            assertThat(next).containsExactly(new NextTry.At(CLOCK.instant().plus(Duration.ofMinutes(1))));
            assertThat(about(invoice).getFirst().state()).isInstanceOf(MessageState.Queued.class);
        } finally {
            MAIL.stop();
            MAIL.start();
        }

        CLOCK.forward(Duration.ofMinutes(1));
        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());
        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());

        assertThat(mails()).hasSize(1);
        assertThat(messages.find(message.establishment(), message.id())
                        .orElseThrow()
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void after_eight_tries_over_a_day_the_message_is_dead_and_can_be_seen() {
        var invoice = told(new Contacts(null, mobile, true));
        var dead = counted("dead");
        var began = CLOCK.instant();

        for (int attempt = 1; attempt <= 7; attempt++) {
            CENTRE.refuseNext(SMPPConstant.STAT_ESME_RTHROTTLED);
            var next = (NextTry.At) sendAll(invoice).getFirst();
            CLOCK.set(next.when());
        }
        CENTRE.refuseNext(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());

        assertThat(Duration.between(began, CLOCK.instant())).isBetween(Duration.ofHours(20), Duration.ofHours(28));
        assertThat(messages.dead(invoice.establishment()))
                .filteredOn(it -> invoice.id().equals(it.invoice()))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(new MessageState.Dead("SMPP 0x00000058"));
        assertThat(counted("dead")).isEqualTo(dead + 1);
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_number_that_does_not_exist_is_dead_at_once() {
        var invoice = told(new Contacts(null, mobile, true));
        CENTRE.refuseNext(SMPPConstant.STAT_ESME_RINVDSTADR);

        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());

        assertThat(about(invoice).getFirst().state()).isEqualTo(new MessageState.Dead("SMPP 0x0000000B"));
    }

    @Test
    void killed_between_sending_and_writing_it_down_the_message_goes_once_more_under_the_same_id() throws Exception {
        var invoice = told(new Contacts(email, null, false));
        var message = about(invoice).getFirst();
        messages.claim(message);
        gateways.send(((Draft.Ready) write.write(message)).outgoing());

        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());
        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());

        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0).getMessageID()).isEqualTo(mails().get(1).getMessageID());
        assertThat(mails().get(0).getMessageID()).contains(message.id().value().toString());
        assertThat(mails().get(0).getContent().getClass())
                .isEqualTo(mails().get(1).getContent().getClass());
    }

    @Test
    void a_message_whose_every_try_kills_the_portal_is_given_up_instead_of_sent_for_ever() {
        var invoice = told(new Contacts(email, null, false));
        for (int crash = 0; crash < 8; crash++) {
            messages.claim(about(invoice).getFirst());
        }

        assertThat(sendAll(invoice)).containsExactly(new NextTry.None());

        assertThat(mails()).isEmpty();
        assertThat(about(invoice).getFirst().state()).isEqualTo(new MessageState.Dead("every try was cut short"));
    }

    @Test
    void a_receipt_of_the_sms_centre_says_that_the_telephone_got_it() {
        var invoice = told(new Contacts(null, mobile, true));
        sendAll(invoice);

        report(invoice, "DELIVRD");

        await().untilAsserted(() -> assertThat(about(invoice).getFirst().state())
                .isInstanceOfSatisfying(
                        MessageState.Sent.class,
                        it -> assertThat(it.deliveredAt()).isNotNull()));
    }

    @Test
    void a_receipt_that_the_telephone_did_not_get_it_is_shown_to_people() {
        var invoice = told(new Contacts(null, mobile, true));
        sendAll(invoice);

        report(invoice, "UNDELIV");

        await().untilAsserted(() -> assertThat(messages.dead(invoice.establishment()))
                .filteredOn(it -> invoice.id().equals(it.invoice()))
                .singleElement()
                .extracting(Message::state)
                .isInstanceOf(MessageState.Undelivered.class));
    }

    @Test
    void a_code_goes_at_once_and_is_not_stored() throws Exception {
        var challenge = UUID.randomUUID();
        var code = codes.code(SampleInvoices.VALMONT, challenge);

        hear(() ->
                tellHolder.on(new CodeRequested(SampleInvoices.VALMONT, challenge, CodeRequested.Channel.SMS, mobile)));
        hear(() ->
                tellHolder.on(new CodeRequested(SampleInvoices.VALMONT, challenge, CodeRequested.Channel.MAIL, email)));
        sendHolder();

        assertThat(texts())
                .containsExactly(
                        "CH Valmont : votre code est " + code + ". Valable 10 minutes. Ne le donnez à personne.");
        assertThat(mails().getFirst().getSubject()).isEqualTo("Votre code\u00A0: " + code);
    }

    @Test
    void a_code_that_has_expired_is_not_sent() {
        hear(() -> tellHolder.on(
                new CodeRequested(SampleInvoices.VALMONT, UUID.randomUUID(), CodeRequested.Channel.MAIL, email)));
        CLOCK.forward(Duration.ofMinutes(10));

        sendHolder();

        assertThat(mails()).isEmpty();
    }

    @Test
    void the_holder_hears_of_a_reset_a_change_and_a_lock() throws Exception {
        var reset = UUID.randomUUID();
        hear(() -> tellHolder.on(new PasswordResetRequested(SampleInvoices.VALMONT, reset, email)));
        hear(() -> tellHolder.on(new PasswordChanged(SampleInvoices.VALMONT, email)));
        hear(() -> tellHolder.on(new AccountLocked(SampleInvoices.VALMONT, email)));

        sendHolder();

        assertThat(mails()).hasSize(3);
        var plain = new StringBuilder();
        for (var mail : mails()) {
            plain.append(((jakarta.mail.internet.MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent());
        }
        assertThat(plain)
                .contains("http://localhost:8080/mot-de-passe/" + resets.token(reset))
                .contains("a été changé le 15\u00A0janvier\u00A02030")
                .contains("la connexion est bloquée pendant quelques minutes");
    }

    @Test
    void a_new_link_goes_to_the_contacts_on_file_three_times_an_hour() {
        var invoice = told(new Contacts(email, mobile, true));
        sendAll(invoice);

        for (int i = 0; i < 3; i++) {
            assertThat(newLink.send(invoice.establishment(), invoice.id()))
                    .isInstanceOfSatisfying(NewLink.OnItsWay.class, it -> {
                        assertThat(it.email()).contains("••••").doesNotContain(email);
                        assertThat(it.mobile()).startsWith("06 ••");
                    });
        }
        assertThat(newLink.send(invoice.establishment(), invoice.id())).isEqualTo(new NewLink.TooMany());
        sendAll(invoice);

        assertThat(mails()).hasSize(4);
        assertThat(texts()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void a_new_link_to_a_paid_invoice_leads_into_the_space() throws Exception {
        var invoice = told(new Contacts(email, null, false));
        transaction.executeWithoutResult(
                status -> invoices.settle(invoice.establishment(), invoice.id(), invoice.leftToPay(), CLOCK.instant()));

        newLink.send(invoice.establishment(), invoice.id());
        sendAll(invoice);

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Votre nouveau lien vers votre facture du CH Valmont");
    }

    @Test
    void nobody_to_write_to_and_nothing_to_open_are_said() {
        var unreachable = recorded(anInvoice().reachedAt(Contacts.NONE));
        var withdrawn = recorded(anInvoice());
        transaction.executeWithoutResult(status -> invoices.cancel(withdrawn.establishment(), withdrawn.id(), null));

        assertThat(newLink.send(unreachable.establishment(), unreachable.id())).isEqualTo(new NewLink.NoContact());
        assertThat(newLink.send(withdrawn.establishment(), withdrawn.id())).isEqualTo(new NewLink.Withdrawn());
    }

    private Invoice told(Contacts contacts) {
        var invoice = recorded(anInvoice().reachedAt(contacts));
        hear(() -> tellPatient.on(new InvoiceIssued(invoice.establishment(), invoice.id())));
        return invoice;
    }

    private void hear(Runnable event) {
        transaction.executeWithoutResult(status -> event.run());
    }

    /// Runs the durable tasks of the messages to this test's person that are about no invoice.
    private void sendHolder() {
        jdbc.sql("""
                select id from notices.message
                where establishment = 'ch-valmont' and recipient in (:email, :mobile) order by queued_at, id
                """)
                .param("email", email)
                .param("mobile", mobile)
                .query(UUID.class)
                .list()
                .forEach(id -> send.send(SampleInvoices.VALMONT, new MessageId(id)));
    }

    private void report(Invoice invoice, String state) {
        var sent = (MessageState.Sent) about(invoice).getFirst().state();
        CENTRE.report(CENTRE.taken().getLast(), String.valueOf(sent.providerId()), state);
    }

    private double counted(String outcome) {
        return meters.counter("quittance.notices", "channel", "SMS", "outcome", outcome)
                .count();
    }
}
