package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.quittance.PortalTest;
import fr.quittance.journeys.Chromium;
import fr.quittance.staff.SampleStaff;
import fr.quittance.staff.StaffSecrets;
import fr.quittance.staff.Telephones;
import fr.quittance.visitors.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A passkey, by Chromium itself and a device that it simulates.
@PortalTest
class PasskeyInABrowserTest {

    private static final String PASSWORD = "Tournesol-des-champs-7";
    private static final String HERE = "http://localhost:8080";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void somebody_invited_adds_a_passkey_comes_in_by_it_and_takes_it_away() {
        var email = "cle-" + UUID.randomUUID() + "@ch-valmont.example";
        var path = invited(email);
        var troubles = new ArrayList<String>();
        try (var chromium = Chromium.atTheAddressOf("localhost:8080", port);
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 422")) {
                    troubles.add(message.text());
                }
            });
            giveADevice(page);

            page.navigate(HERE + path);
            page.locator("#mdp").fill(PASSWORD);
            page.locator("#mdp2").fill(PASSWORD);
            page.locator("main form button.button").click();
            page.getByLabel("Code à 6 chiffres").fill(Telephones.nextCode(portal, email));
            press(page, "Relier ce téléphone");
            page.getByText("J'ai gardé mes codes, continuer").click();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mon compte"))
                    .click();
            says(page, "Vous n'en avez pas encore");
            page.getByLabel("Nom de la clé").fill("Poste de la régie");
            press(page, "Créer la clé sur un appareil");
            says(page, "La clé d'accès est ajoutée");
            page.getByLabel("Nom de la clé").fill("Encore le même poste");
            press(page, "Créer la clé sur un appareil");
            says(page, "Cet appareil garde déjà une clé");

            press(page, "Se déconnecter");
            press(page, "Se connecter avec une clé d'accès");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mon compte"))
                    .click();
            says(page, "Dernière utilisation");
            assertThat(deeds()).contains("staff-signed-in clé d'accès «\u00A0Poste de la régie\u00A0»");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer"))
                    .click();
            says(page, "La clé d'accès est retirée");
            press(page, "Se déconnecter");
            press(page, "Se connecter avec une clé d'accès");
            says(page, "Cette clé d'accès n'est pas acceptée");
        }

        assertThat(troubles).isEmpty();
        assertThat(deeds())
                .contains("staff-passkey-added Poste de la régie", "staff-passkey-removed Poste de la régie");
    }

    /// A device of its own that recognises its owner and touches by itself.
    private static void giveADevice(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.add("options", JsonParser.parseString("""
                {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                 "isUserVerified": true, "automaticPresenceSimulation": true}
                """));
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private String invited(String email) {
        SampleStaff.signedIn(portal, port, StaffRole.ADMINISTRATOR)
                .post("/gestion/reglages/utilisateurs", "nom", "Mme Clé", "email", email, "role", "CASHIER");
        var invitation = jdbc.sql("""
                select i.id
                from staff.invitation i
                join staff.account a on a.establishment = i.establishment and a.id = i.account_id
                where a.email = :email
                """).param("email", email).query(UUID.class).single();
        return "/gestion/invitation/" + portal.getBean(StaffSecrets.class).invitationToken(invitation);
    }

    private List<String> deeds() {
        return jdbc.sql("select deed || ' ' || details from journal.entry where who = 'Mme Clé'")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void says(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
    }
}
