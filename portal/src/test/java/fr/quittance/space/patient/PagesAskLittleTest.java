package fr.quittance.space.patient;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.database.RoundTrips;
import fr.quittance.invoices.Invoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How often a page waits for PostgreSQL: what grows here is felt by everybody, and seen nowhere else.
@PortalTest
class PagesAskLittleTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    private Visit visit;
    private Invoice invoice;

    @BeforeEach
    void aPatientWhoCameInAMomentAgo() {
        doorstep.forgetCounts();
        var email = newAddress();
        invoice = doorstep.patientWithAccount(port, email);
        visit = new Visit(port);
        visit.post("/connexion", signIn(email, "altcha", captcha(visit)));
        visit.get("/factures");
    }

    @Test
    void the_list_of_invoices() {
        assertAsksAtMost(8, "/factures");
    }

    @Test
    void an_invoice() {
        assertAsksAtMost(13, "/factures/" + invoice.number().address());
    }

    private void assertAsksAtMost(int times, String path) {
        var trips = RoundTrips.of(() -> assertThat(visit.get(path).statusCode()).isEqualTo(200));

        assertThat(trips).as(String.join("\n--\n", trips)).hasSizeBetween(1, times);
    }
}
