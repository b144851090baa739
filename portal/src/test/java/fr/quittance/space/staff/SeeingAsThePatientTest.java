package fr.quittance.space.staff;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A clerk sees what the patient sees, and can do nothing there.
@PortalTest
class SeeingAsThePatientTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Autowired
    Doorstep doorstep;

    private StaffMember petit;

    @BeforeEach
    void a_clerk_is_at_the_desk() {
        doorstep.forgetCounts();
        petit = SampleStaff.employ(portal, "ch-valmont", StaffRole.BILLING_CLERK);
    }

    @Test
    void the_page_is_the_patients_and_nothing_works_on_it() {
        var invoice = anInvoice().in(patients, invoices);

        var page = preview(clerk(), invoice);

        assertThat(page.text())
                .contains("Vous voyez la page du patient", "Payer 84,50 €", "Facture " + invoice.number());
        assertThat(page.select("form, button, input, select, textarea, script, template, [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href], area[href]").eachAttr("href"))
                .containsExactly("/gestion/factures/" + invoice.number());
        assertThat(page.select("[action], [formaction], [data-suivi], [data-fragment]"))
                .isEmpty();
    }

    @Test
    void the_way_there_is_on_the_invoice_for_all_who_may_read_it() {
        var invoice = anInvoice().in(patients, invoices);
        var address = "/gestion/factures/" + invoice.number();

        for (var role : new StaffRole[] {StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.AUDITOR}) {
            var visit = SampleStaff.signedIn(portal, port, role);
            assertThat(Jsoup.parse(visit.get(address).body()).select("a[href=" + address + "/apercu]"))
                    .hasSize(1);
            assertThat(visit.get(address + "/apercu").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_looked_is_written_once_a_visit_and_the_patient_reads_it() {
        var email = Doorstep.newAddress();
        var invoice = doorstep.patientWithAccount(port, email);
        var clerk = clerk();

        preview(clerk, invoice);
        preview(clerk, invoice);

        assertThat(doorstep.count(
                        "select count(*) from journal.entry where deed = 'invoice-opened' and subject = ? and who = ?",
                        invoice.number().value(),
                        petit.name()))
                .isEqualTo(1);
        var timeline = clerk.get("/gestion/factures/" + invoice.number() + "?voir=agents");
        assertThat(Jsoup.parse(timeline.body()).select(".timeline").text())
                .contains("Facture consultée", plain(petit.name()), "Vue comme le patient la voit");
        var patient = new Visit(port);
        patient.post("/connexion", Doorstep.signIn(email, "altcha", Doorstep.captcha(patient)));
        assertThat(Jsoup.parse(patient.get("/factures/" + invoice.number()).body())
                        .select("details")
                        .text())
                .contains("Qui a ouvert cette facture à l'hôpital", plain(petit.name()));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private Visit clerk() {
        return SampleStaff.signedIn(portal, port, petit);
    }

    private static Document preview(Visit visit, Invoice invoice) {
        var answer = visit.get("/gestion/factures/" + invoice.number() + "/apercu");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
