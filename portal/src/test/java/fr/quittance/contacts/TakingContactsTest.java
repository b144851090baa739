package fr.quittance.contacts;

import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Door;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.Reception;
import fr.quittance.intake.SampleRows;
import fr.quittance.patients.Contacts;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A clerk asks patients how to reach them.
class TakingContactsTest extends Bedside {

    @Autowired
    ReceiveInvoice receiveInvoice;

    @Test
    void contacts_taken_at_the_bedside_announce_the_invoice_that_comes_days_later() {
        var jeanne = inUnit("Chirurgie 2");
        var email = newAddress();
        var clerk = clerk();

        assertThat(clerk.get("/gestion/coordonnees?unite=Chirurgie+2").body())
                .contains("DUPONT Jeanne", "À recueillir");
        assertThat(location(save(clerk, jeanne, email, "06 39 98 00 12"))).endsWith("fait=saved");
        deposit(jeanne);

        assertThat(messages(jeanne)).containsExactly("TO_PAY MAIL " + email, "TO_PAY SMS +33639980012");
        assertThat(deeds(jeanne)).containsExactly("contacts-taken e-mail, mobile / " + petit.name());
    }

    @Test
    void invoices_that_wait_for_a_contact_are_announced_when_it_comes() {
        var jeanne = inUnit("Chirurgie 2");
        deposit(jeanne);
        assertThat(messages(jeanne)).isEmpty();
        var email = newAddress();

        save(clerk(), jeanne, email, "");

        assertThat(messages(jeanne)).containsExactly("TO_PAY MAIL " + email);
    }

    @Test
    void an_invoice_leads_to_the_page_where_its_patients_contacts_are_taken_down() {
        var jeanne = inUnit("Chirurgie 2");
        deposit(jeanne);
        var clerk = clerk();

        var address = "/gestion/coordonnees/dossier?nda=" + jeanne.nda();
        assertThat(clerk.get("/gestion/factures/F" + jeanne.ipp()).body()).contains(address);
        assertThat(location(clerk.get(address))).isEqualTo("/gestion/coordonnees/" + jeanne.stay());
        assertThat(clerk.get("/gestion/coordonnees/dossier?nda=inconnu").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_contact_is_verified_once_the_code_sent_on_the_spot_comes_back() {
        var jeanne = inUnit("Médecine A");
        var clerk = clerk();
        save(clerk, jeanne, newAddress(), "");
        var page = "/gestion/coordonnees/" + jeanne.stay();
        clerk.post(page + "/codes");

        assertThat(clerk.post(page + "/verification", "code-mail", wrongCode()).statusCode())
                .isEqualTo(422);
        assertThat(contacts(jeanne).emailProved()).isFalse();
        assertThat(location(clerk.post(page + "/verification", "code-mail", lastCode())))
                .endsWith("fait=proved");

        assertThat(contacts(jeanne).emailProved()).isTrue();
        assertThat(clerk.get(page).body()).contains("Vérifiée");
    }

    @Test
    void a_code_is_tried_five_times_and_proves_nothing_once_the_address_is_another() {
        var jeanne = inUnit("Médecine A");
        var clerk = clerk();
        save(clerk, jeanne, newAddress(), "");
        var page = "/gestion/coordonnees/" + jeanne.stay();
        clerk.post(page + "/codes");
        for (int i = 0; i < 5; i++) {
            clerk.post(page + "/verification", "code-mail", wrongCode());
        }
        assertThat(clerk.post(page + "/verification", "code-mail", lastCode()).statusCode())
                .isEqualTo(422);

        clerk.post(page + "/codes");
        save(clerk, jeanne, newAddress(), "");
        clerk.post(page + "/verification", "code-mail", lastCode());
        assertThat(contacts(jeanne).emailProved()).isFalse();
    }

    @Test
    void a_slip_in_the_domain_is_asked_about_before_it_is_kept() {
        var jeanne = inUnit("Médecine A");
        var clerk = clerk();

        var asked = save(clerk, jeanne, "jeanne.dupont@gamil.com", "");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Vouliez-vous écrire jeanne.dupont@gmail.com");
        assertThat(contacts(jeanne).contacts()).isEqualTo(Contacts.NONE);

        clerk.post(
                "/gestion/coordonnees/" + jeanne.stay(),
                "email",
                "jeanne.dupont@gamil.com",
                "mobile",
                "",
                "adresse",
                "jeanne.dupont@gmail.com");
        assertThat(contacts(jeanne).contacts().email()).isEqualTo("jeanne.dupont@gmail.com");
    }

    @Test
    void whoever_prefers_letters_is_written_to_by_no_other_way_whatever_the_hospital_sends() {
        var jeanne = inUnit("Médecine A", new Contacts(newAddress(), "+33639980012", true), null);

        clerk().post("/gestion/coordonnees/" + jeanne.stay() + "/courrier");
        deposit(jeanne, newAddress());

        assertThat(contacts(jeanne).contacts()).isEqualTo(Contacts.NONE);
        assertThat(contacts(jeanne).prefersLetters()).isTrue();
        assertThat(messages(jeanne)).isEmpty();
    }

    @Test
    void what_was_taken_at_the_bedside_is_not_overwritten_by_the_hospitals_software() {
        var jeanne = inUnit("Médecine A");
        var email = newAddress();
        save(clerk(), jeanne, email, "");

        deposit(jeanne, newAddress());

        assertThat(contacts(jeanne).contacts().email()).isEqualTo(email);
        assertThat(messages(jeanne)).containsExactly("TO_PAY MAIL " + email);
    }

    @Test
    void only_patients_of_this_hospital_who_are_there_are_listed_and_rates_count_them() {
        var unit = "Unité " + System.nanoTime();
        inUnit(unit, new Contacts(newAddress(), null, false), null);
        inUnit(unit);
        inUnit(unit, Contacts.NONE, LocalDate.now().minusDays(3));
        var address = "/gestion/coordonnees?unite=" + unit.replace(" ", "+");

        assertThat(clerk().get(address).body())
                .containsOnlyOnce("Non vérifiées</span>")
                .contains("33\u00A0%");
        assertThat(clerk().get(address).body().split("DUPONT Jeanne", -1)).hasSize(3);
        var elsewhere = SampleStaff.signedIn(
                portal, port, SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.BILLING_CLERK));
        assertThat(elsewhere.get(address).body()).doesNotContain("DUPONT", unit + "</td>");
    }

    @Test
    void an_auditor_reads_and_takes_nothing_down() {
        var jeanne = inUnit("Médecine A");
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);

        assertThat(auditor.get("/gestion/coordonnees").statusCode()).isEqualTo(200);
        assertThat(save(auditor, jeanne, newAddress(), "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> save(Visit clerk, Jeanne jeanne, String email, String mobile) {
        return clerk.post("/gestion/coordonnees/" + jeanne.stay(), "email", email, "mobile", mobile);
    }

    private void deposit(Jeanne jeanne) {
        deposit(jeanne, "");
    }

    private void deposit(Jeanne jeanne, String email) {
        var number = "F" + jeanne.ipp();
        var row = anInvoiceRow(number)
                .with(Column.IPP, jeanne.ipp())
                .with(Column.NDA, jeanne.nda())
                .with(Column.ENTERED_ON, "")
                .with(Column.LEFT_ON, "")
                .with(Column.EMAIL, email)
                .with(Column.MOBILE, "")
                .with(Column.SMS_CONSENT, "");
        var reading = DepositReader.row(row.cells());
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(receiveInvoice.receive(VALMONT, Door.FOLDER, (Reading.Understood) reading, SampleRows.pdf(number)))
                .isInstanceOf(Reception.Accepted.class);
    }
}
