package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.quittance.PortalTest;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.SampleInvoices;
import fr.quittance.notices.gateway.FakeSmsCentre;
import fr.quittance.patients.Patients;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class MessagesLeaveByThemselvesTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final FakeSmsCentre CENTRE = new FakeSmsCentre().open();

    static {
        MAIL.start();
    }

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("quittance.notices.smpp.port", CENTRE::port);
    }

    @Test
    void an_invoice_that_comes_in_is_told_by_mail_and_sms_and_its_tasks_are_gone() {
        transaction.executeWithoutResult(status -> {
            var invoice = SampleInvoices.anInvoice().in(patients, invoices);
            events.publishEvent(new InvoiceIssued(invoice.establishment(), invoice.id()));
        });

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(MAIL.getReceivedMessages()).hasSize(1);
            assertThat(CENTRE.taken()).hasSize(1);
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'send-message'")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }
}
