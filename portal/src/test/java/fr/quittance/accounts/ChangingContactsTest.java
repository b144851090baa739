package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.location;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.not;
import static fr.quittance.accounts.Doorstep.signIn;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ChangingContactsTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Patients patients;

    @Autowired
    JdbcClient jdbc;

    private final String email = newAddress();
    private final String other = newAddress();
    private Invoice invoice;
    private Visit visit;

    @BeforeEach
    void signInToTheSpace() {
        doorstep.forgetCounts();
        invoice = doorstep.patientWithAccount(port, email);
        visit = new Visit(port);
        visit.post("/connexion", signIn(email, "altcha", captcha(visit)));
    }

    @Test
    void a_new_address_counts_once_its_code_came_back() {
        assertThat(location(change("email", other))).isEqualTo("/coordonnees/code");
        assertThat(contacts().email()).isEqualTo(email);
        assertThat(visit.post("/coordonnees/code", "code", not(lastCode())).statusCode())
                .isEqualTo(422);
        assertThat(contacts().email()).isEqualTo(email);

        assertThat(location(visit.post("/coordonnees/code", "code", lastCode())))
                .isEqualTo("/coordonnees?fait");

        assertThat(contacts().email()).isEqualTo(other);
        assertThat(visit.get("/coordonnees?fait").body()).contains("C'est enregistré.", other);
        assertThat(doorstep.count(
                        "select count(*) from journal.entry where deed = 'contact-changed' and subject = ?",
                        invoice.patient().value().toString()))
                .isEqualTo(1);
    }

    @Test
    void a_new_mobile_counts_once_its_code_came_back_and_sms_can_be_stopped() {
        change("mobile", "07 39 98 00 44");
        visit.post("/coordonnees/code", "code", lastCode());
        assertThat(contacts()).isEqualTo(new Contacts(email, "+33739980044", true));

        visit.post("/coordonnees/sms", "patient", invoice.patient().value().toString(), "sms", "non");

        assertThat(contacts().smsConsent()).isFalse();
    }

    @Test
    void what_is_no_address_and_no_mobile_is_refused() {
        assertThat(change("email", "jeanne").statusCode()).isEqualTo(422);
        assertThat(change("mobile", "04 65 71 00 00").body()).contains("Saisissez un numéro de mobile");
    }

    @Test
    void somebody_elses_contacts_cannot_be_changed_and_a_stranger_must_sign_in() {
        var neighbour = doorstep.patientWithAccount(port, newAddress());
        var id = neighbour.patient().value().toString();

        assertThat(visit.post("/coordonnees", "patient", id, "email", other).statusCode())
                .isEqualTo(404);
        assertThat(visit.post("/coordonnees/sms", "patient", id, "sms", "non").statusCode())
                .isEqualTo(404);
        assertThat(patients.find(VALMONT, neighbour.patient())
                        .orElseThrow()
                        .contacts()
                        .smsConsent())
                .isTrue();
        assertThat(new Visit(port).get("/coordonnees").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> change(String field, String value) {
        return visit.post("/coordonnees", "patient", invoice.patient().value().toString(), field, value);
    }

    private Contacts contacts() {
        return patients.find(VALMONT, invoice.patient()).orElseThrow().contacts();
    }

    private String lastCode() {
        var last = jdbc.sql("select id from accounts.contact_code order by id desc limit 1")
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        return codes.code(VALMONT, last);
    }
}
