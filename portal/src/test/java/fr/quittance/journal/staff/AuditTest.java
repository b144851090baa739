package fr.quittance.journal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PortalTest
class AuditTest {

    private static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Journal journal;

    @Test
    void an_auditor_finds_deeds_page_by_page_and_none_of_another_hospital() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);
        for (int i = 0; i < 51; i++) {
            journal.record(VALMONT, "Mme Sondage", "survey-tried", "S-" + i, "");
        }
        journal.record(TILLEULS, "Mme Sondage", "survey-tried", "T-0", "");

        var first = Jsoup.parse(auditor.get("/gestion/audit?qui=sondage").body());
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.select(".data-foot a").attr("href");
        var second = Jsoup.parse(auditor.get(next).body());
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("tbody").text()).contains("S-0").doesNotContain("T-0");
    }

    @Test
    void the_check_says_that_the_journal_is_intact() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);

        assertThat(auditor.post("/gestion/audit/controle").body()).contains("Journal intègre");
    }

    @Test
    void a_file_holds_no_formula_and_taking_it_is_written_down() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);
        journal.record(VALMONT, "=cmd()", "formula-tried", "F;1", "un \"mot\"");

        var file = auditor.get("/gestion/audit.csv?acte=formula-tried").body();

        assertThat(file).startsWith("\uFEFFQuand;").contains("'=cmd();formula-tried;\"F;1\";\"un \"\"mot\"\"\"");
        assertThat(auditor.get("/gestion/audit?acte=journal-exported").body()).contains("1 actes exportés");
    }

    @Test
    void a_clerk_does_not_read_the_journal() {
        var clerk = SampleStaff.signedIn(portal, port, StaffRole.BILLING_CLERK);

        assertThat(clerk.get("/gestion/audit").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/gestion/audit.csv").statusCode()).isEqualTo(404);
        assertThat(clerk.post("/gestion/audit/controle").statusCode()).isEqualTo(404);
    }
}
