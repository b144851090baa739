package fr.quittance.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.SampleInvoices;
import fr.quittance.notices.gateway.FakeSmsCentre;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/// A story of messages told on the whole portal, with a real mail server, a real SMS centre and a clock of its own.
@PortalTest
@BooksNotKept("says that invoices are paid, without money")
abstract class NoticesStory {

    static final GreenMail MAIL = new GreenMail(new ServerSetup(freeMailPort(), "127.0.0.1", "smtp"));
    static final FakeSmsCentre CENTRE = new FakeSmsCentre().open();
    static final FakeClock CLOCK = new FakeClock();
    private static final AtomicInteger PEOPLE = new AtomicInteger(10);

    static {
        MAIL.start();
    }

    @TestBean
    @SuppressWarnings("NullAway.Init") // Spring fills it from clock().
    InstantSource clock;

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Autowired
    Messages messages;

    @Autowired
    SendMessage send;

    @Autowired
    TellPatient tellPatient;

    @Autowired
    TransactionTemplate transaction;

    final int person = PEOPLE.incrementAndGet();
    final String email = "jeanne" + person + "@exemple.fr";
    final String mobile = "+336399900" + person;

    static InstantSource clock() {
        return CLOCK;
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("quittance.notices.smpp.port", CENTRE::port);
    }

    @BeforeEach
    void start() {
        CLOCK.set(FakeClock.START);
    }

    SampleInvoices anInvoice() {
        return SampleInvoices.anInvoice().reachedAt(new Contacts(email, mobile, true));
    }

    Invoice recorded(SampleInvoices sample) {
        return transaction.execute(status -> sample.in(patients, invoices));
    }

    /// Runs the durable task of every message about an invoice, once.
    List<NextTry> sendAll(Invoice invoice) {
        return about(invoice).stream()
                .map(it -> send.send(it.establishment(), it.id()))
                .toList();
    }

    List<Message> about(Invoice invoice) {
        return messages.about(invoice.establishment(), invoice.id());
    }

    /// The e-mails that arrived for this test's person, oldest first.
    List<MimeMessage> mails() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(it -> isFor(it, email))
                .toList();
    }

    List<String> texts() {
        return CENTRE.texts(mobile);
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0])
                    .getAddress()
                    .equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freeMailPort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
