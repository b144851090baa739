package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.journeys.Chromium;
import fr.quittance.staff.NodeProvider;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Coming in by an identity provider of another maker, in a real browser.
@PortalTest
class ProviderInABrowserTest {

    private static final String HERE = "http://localhost:8080";
    private static final NodeProvider PROVIDER = new NodeProvider(HERE + "/gestion/connexion/fournisseur/retour");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void aProvider(DynamicPropertyRegistry settings) {
        var provider = "quittance.identity.providers.ch-valmont.";
        settings.add(provider + "name", () -> "l'annuaire du CH");
        settings.add(provider + "issuer", PROVIDER::issuer);
        settings.add(provider + "client-id", () -> "quittance");
        settings.add(provider + "client-secret", () -> "not-a-secret");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void a_colleague_comes_in_by_the_provider_and_a_stranger_is_told_plainly() {
        var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
        var troubles = new ArrayList<String>();
        try (var chromium = Chromium.atTheAddressOf("localhost:8080", port)) {
            try (var context = chromium.browser().newContext()) {
                var page = context.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().contains("status of 4")) {
                        troubles.add(message.text());
                    }
                });
                page.navigate(HERE + "/gestion/compte");
                comes(page, member.id() + "@ch-valmont.example");
                says(page, "Mon compte");
                assertThat(page.url()).isEqualTo(HERE + "/gestion/compte");
            }
            for (var email : new String[] {"inconnu@ch-valmont.example", "douteux@ch-valmont.example"}) {
                try (var context = chromium.browser().newContext()) {
                    var page = context.newPage();
                    page.navigate(HERE + "/gestion/connexion");
                    comes(page, email);
                    says(page, email.startsWith("inconnu") ? "n'a pas de compte ouvert" : "n'a pas vérifié");
                }
            }
        }

        assertThat(troubles).isEmpty();
        assertThat(jdbc.sql("select details from journal.entry where who = :who and deed = 'staff-signed-in'")
                        .param("who", member.name())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("fournisseur d'identité «\u00A0l'annuaire du CH\u00A0»");
    }

    @Test
    void who_came_by_the_provider_proves_it_again_there_and_ends_both_sessions_when_leaving() {
        var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
        var email = member.id() + "@ch-valmont.example";
        try (var chromium = Chromium.atTheAddressOf("localhost:8080", port);
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(HERE + "/gestion/compte");
            comes(page, email);
            says(page, "Mon compte");

            page.navigate(HERE + "/gestion/preuve");
            presses(page, "Confirmer avec l'annuaire du CH");
            asks(page, "inconnu@ch-valmont.example");
            says(page, "n'a pas confirmé que c'est bien vous");
            presses(page, "Confirmer avec l'annuaire du CH");
            asks(page, email);
            page.waitForURL(it -> it.startsWith(HERE + "/gestion") && !it.contains("retour"));
            assertThat(page.url()).doesNotContain("preuve");

            presses(page, "Se déconnecter");
            page.waitForURL(HERE + "/gestion/connexion?deconnecte");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter avec l'annuaire du CH"))
                    .click();
            PlaywrightAssertions.assertThat(page.getByLabel("Adresse")).isVisible();
        }
    }

    @Test
    void coming_back_without_having_left_opens_nothing() {
        var visit = new Visit(port);

        var answer = visit.get("/gestion/connexion/fournisseur/retour?code=1&state=2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(401);
    }

    private static void comes(Page page, String email) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter avec l'annuaire du CH"))
                .click();
        asks(page, email);
    }

    private static void asks(Page page, String email) {
        page.getByLabel("Adresse").fill(email);
        presses(page, "Continuer");
    }

    private static void presses(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void says(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
    }
}
