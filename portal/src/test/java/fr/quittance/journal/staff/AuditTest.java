package fr.quittance.journal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.AskCheck;
import fr.quittance.journal.Journal;
import fr.quittance.journal.JournalChecks;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    AskCheck ask;

    @Autowired
    JournalChecks checks;

    @Autowired
    TransactionTemplate transaction;

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
    void what_the_program_wrote_is_read_in_words_and_so_is_the_file() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);
        journal.record(VALMONT, "PaySim", "payment-confirmed", "F-audit", "P-1 CONFIRMED 84,50 €");

        for (var address : new String[] {"/gestion/audit?objet=F-audit", "/gestion/audit.csv?objet=F-audit"}) {
            assertThat(auditor.get(address).body()).contains("P-1 confirmé par la plateforme 84,50 €");
        }
    }

    @Test
    void the_check_is_done_apart_and_its_last_verdict_stays_on_the_page() throws InterruptedException {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);

        var asked = auditor.post("/gestion/audit/controle?acte=journal-checked");

        assertThat(asked.statusCode()).isEqualTo(303);
        var page = auditor.follow(asked).body();
        for (int n = 0; n < 100 && !page.contains("Journal intègre"); n++) {
            assertThat(page).contains("Contrôle en cours").doesNotContain("/gestion/audit/controle");
            Thread.sleep(200);
            page = auditor.get("/gestion/audit?acte=journal-checked").body();
        }
        assertThat(page).contains("Journal intègre", "Contrôle du ").doesNotContain("Intact[");
        assertThat(Jsoup.parse(page).select("tbody").text()).contains("Journal contrôlé", "Journal intègre");
    }

    @Test
    void a_journal_is_checked_once_at_a_time() {
        var begun = transaction.execute(status -> java.util.List.of(
                ask.ask(TILLEULS, "Mme Roy"), ask.ask(TILLEULS, "M. Petit"), ask.ask(VALMONT, "M. Petit")));

        assertThat(begun).startsWith(true, false);
        assertThat(checks.last(TILLEULS))
                .hasValueSatisfying(it -> assertThat(it.askedBy()).isEqualTo("Mme Roy"));
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
    void what_was_decided_about_is_read_and_looked_for_in_words() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);
        journal.record(VALMONT, "Mme Roy", "appearance-changed", "appearance", "Version 1");

        var page = Jsoup.parse(
                auditor.get("/gestion/audit?qui=roy&objet=couleur+et+logo").body());

        assertThat(page.select("tbody tr td").eachText())
                .contains("Couleur et logo")
                .doesNotContain("appearance");
        assertThat(auditor.get("/gestion/audit.csv?objet=appearance").body())
                .contains("Mme Roy;Couleur ou logo changé;Couleur et logo;Version 1");
    }

    @Test
    void a_clerk_does_not_read_the_journal() {
        var clerk = SampleStaff.signedIn(portal, port, StaffRole.BILLING_CLERK);

        assertThat(clerk.get("/gestion/audit").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/gestion/audit.csv").statusCode()).isEqualTo(404);
        assertThat(clerk.post("/gestion/audit/controle").statusCode()).isEqualTo(404);
    }
}
