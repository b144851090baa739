package fr.quittance.insurers;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.firstConnection;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.documents.Documents;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.AcquittedInvoiceReceived;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.money.Money;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Coverage;
import fr.quittance.patients.Coverages;
import fr.quittance.patients.Patients;
import fr.quittance.payments.SampleRefunds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The patient sends the paid invoice to the mutuelle, the mutuelle opens it, the patient sees so.
@BooksNotKept("invoices are settled without a payment")
@PortalTest
class SendingAPackTest {

    private static final String INSURER = "remboursements@mutuelle.example";

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Documents documents;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    Coverages coverages;

    @Autowired
    Sendings sendings;

    @Autowired
    SendPack sendPack;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Visit patient;
    private Visit insurer;
    private Invoice invoice;
    private byte[] original;

    @BeforeEach
    void aPatientWithAPaidInvoice() {
        jdbc.sql("delete from rate_limit").update();
        patient = new Visit(port);
        insurer = new Visit(port);
        var email = newAddress();
        original = SamplePdfs.invoice("F-" + email);
        invoice = anInvoice()
                .reachedAt(new Contacts(email, "+33639980012", true))
                .withDocument(
                        documents.store(VALMONT, original, "application/pdf").id())
                .in(patients, invoices);
        patient.get(doorstep.link(invoice, Link.Channel.MAIL));
        patient.post("/premiere-connexion", firstConnection(email, "altcha", captcha(patient)));
        paid(invoice);
    }

    @Test
    void the_pack_is_one_file_with_the_paid_paper_and_the_hospitals_own_bytes() throws IOException {
        var file = patient.download(base() + "/dossier");

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("dossier-mutuelle_" + invoice.number() + ".zip");
        assertThat(names(file.body()))
                .containsExactly(
                        "facture-acquittee_" + invoice.number() + ".pdf", "facture_" + invoice.number() + ".pdf");
        assertThat(patient.get(base()).body()).contains(base() + "/dossier", base() + "/mutuelle");
    }

    @Test
    void the_member_number_is_there_when_the_hospital_told_it() {
        coverages.record(VALMONT, invoice.patient(), new Coverage("Mutuelle des Arbres", "ADH-00417"));

        assertThat(patient.get(base() + "/mutuelle").body()).contains("Mutuelle des Arbres", "ADH-00417");
    }

    @Test
    void the_mutuelle_opens_the_pack_and_the_patient_sees_when() {
        send();

        var sealed = insurer.follow(insurer.get(link()));
        assertThat(sealed.body())
                .contains(
                        "Un dossier de remboursement vous attend",
                        invoice.number().value())
                .doesNotContain("Jeanne", "DUPONT", "1957", "ADH-1");
        assertThat(insurer.get(pack() + "/document").statusCode()).isEqualTo(404);
        assertThat(patient.get(base()).body()).contains("Pas encore ouvert");

        var opened = insurer.follow(insurer.post(pack()));
        assertThat(opened.body()).contains("DUPONT Jeanne", "ADH-1", "84,50\u00A0€", "Payée");
        assertThat(insurer.download(pack() + "/document").body()).startsWith('%', 'P', 'D', 'F');
        assertThat(insurer.download(pack() + "/dossier").statusCode()).isEqualTo(200);
        assertThat(patient.get(base()).body()).contains("Ouvert le");
    }

    @Test
    void the_mutuelle_is_told_that_the_money_went_back() {
        send();
        insurer.get(link());
        SampleRefunds.givenBack(jdbc, invoice, Money.euros("10.00"));

        var opened = Jsoup.parse(insurer.follow(insurer.post(pack())).body());
        assertThat(opened.select(".tag").text()).isEqualTo("Remboursée en partie");

        SampleRefunds.givenBack(jdbc, invoice, Money.euros("74.50"));
        assertThat(Jsoup.parse(insurer.get(pack()).body()).select(".tag").text())
                .isEqualTo("Remboursée");
    }

    @Test
    void looking_at_the_link_ten_times_counts_no_opening() {
        send();
        for (int n = 0; n < 10; n++) {
            var scanner = new Visit(port);
            scanner.follow(scanner.get(link()));
        }

        assertThat(sending().openedAt()).isNull();
    }

    @Test
    void a_pack_taken_back_opens_nothing_even_where_it_was_open() {
        send();
        insurer.get(link());
        insurer.post(pack());

        assertThat(patient.post(base() + "/mutuelle/" + sending().id() + "/retrait")
                        .statusCode())
                .isEqualTo(303);

        assertThat(insurer.get(pack()).statusCode()).isEqualTo(410);
        assertThat(insurer.get(pack() + "/document").statusCode()).isEqualTo(404);
        assertThat(insurer.get(pack() + "/dossier").statusCode()).isEqualTo(404);
        var later = new Visit(port);
        assertThat(later.follow(later.get(link())).body())
                .contains("Cet envoi a été repris")
                .doesNotContain("Jeanne", "DUPONT");
        later.post(pack());
        assertThat(later.get(pack() + "/document").statusCode()).isEqualTo(404);
        assertThat(patient.get(base()).body()).contains("Vous avez repris cet envoi");
    }

    @Test
    void an_old_link_opens_nothing() {
        send();
        insurer.get(link());
        insurer.post(pack());
        jdbc.sql("update insurers.sending set expires_at = now() - interval '1 minute' where id = :id")
                .param("id", sending().id())
                .update();

        assertThat(insurer.get(pack()).statusCode()).isEqualTo(410);
        assertThat(insurer.get(pack() + "/document").statusCode()).isEqualTo(404);
    }

    @Test
    void one_version_goes_once_to_one_mutuelle() {
        assertThat(send().statusCode()).isEqualTo(303);

        var again = patient.post(base() + "/mutuelle", "email", " REMBOURSEMENTS@mutuelle.example ");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Vous avez déjà envoyé ce document");
        assertThat(sendings.of(VALMONT, invoice.id())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from notices.message where subject = :id and kind = 'INSURER_PACK'")
                        .param("id", sending().id())
                        .query(Long.class)
                        .single())
                .isOne();

        paid(invoice);

        assertThat(send().statusCode()).as("a new version").isEqualTo(303);
        assertThat(sendings.of(VALMONT, invoice.id())).hasSize(2);
    }

    @Test
    void another_patients_invoice_and_sending_do_not_exist_here() {
        send();
        var foreign = anInvoice().in(patients, invoices);
        paid(foreign);
        sendPack.send(foreign, new Sending.Recipient("", INSURER, ""), "test");
        var theirs = sendings.of(VALMONT, foreign.id()).getFirst();
        var foreignBase = "/factures/" + foreign.number();

        assertThat(patient.get(foreignBase + "/dossier").statusCode()).isEqualTo(404);
        assertThat(patient.post(foreignBase + "/mutuelle", "email", INSURER).statusCode())
                .isEqualTo(404);
        assertThat(patient.post(base() + "/mutuelle/" + theirs.id() + "/retrait")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sendings.find(VALMONT, theirs.id()).orElseThrow().revokedAt())
                .isNull();
        assertThat(sendings.find(TILLEULS, theirs.id())).isEmpty();
    }

    @Test
    void the_link_to_one_pack_opens_no_other() {
        send();
        insurer.get(link());
        insurer.post(pack());
        var other = anInvoice().in(patients, invoices);
        paid(other);
        sendPack.send(other, new Sending.Recipient("", INSURER, ""), "test");
        var theirs = "/mutuelle/dossier/"
                + sendings.of(VALMONT, other.id()).getFirst().id();

        assertThat(insurer.get(theirs).statusCode()).isEqualTo(404);
        assertThat(insurer.post(theirs).statusCode()).isEqualTo(404);
        assertThat(insurer.get(theirs + "/document").statusCode()).isEqualTo(404);
        assertThat(insurer.get("/mutuelle/dossier/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_address_that_is_none_is_refused_and_what_was_typed_is_kept() {
        var answer = patient.post(base() + "/mutuelle", "email", "mutuelle", "adherent", "ADH-9");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Saisissez une adresse e-mail complète", "ADH-9");
    }

    @Test
    void invented_links_close_the_door_for_a_while() {
        send();
        for (int n = 0; n < 20; n++) {
            assertThat(insurer.get("/mutuelle/invente" + n).statusCode()).isEqualTo(404);
        }

        assertThat(insurer.get(link()).statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> send() {
        return patient.post(base() + "/mutuelle", "email", INSURER, "mutuelle", "Arbres", "adherent", "ADH-1");
    }

    private Sending sending() {
        return sendings.of(VALMONT, invoice.id()).getLast();
    }

    private String link() {
        return "/mutuelle/" + sendings.token(sending());
    }

    private String pack() {
        return "/mutuelle/dossier/" + sending().id();
    }

    private String base() {
        return "/factures/" + invoice.number();
    }

    /// The hospital deposits its facture acquittée; a second time, a new version of it.
    private void paid(Invoice it) {
        EstablishmentCode hospital = it.establishment();
        transactions.executeWithoutResult(status -> {
            invoices.settle(hospital, it.id(), Money.euros("84.50"), Instant.parse("2026-10-18T19:14:00Z"));
            var deposit = documents.store(hospital, SamplePdfs.invoice("A" + System.nanoTime()), "application/pdf");
            events.publishEvent(new AcquittedInvoiceReceived(hospital, it.id(), deposit.id()));
        });
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
