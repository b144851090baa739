package fr.quittance.contacts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.quittance.journeys.Chromium;
import fr.quittance.patients.Contacts;
import fr.quittance.staff.DemonstrationStaff;
import fr.quittance.staff.SampleStaff;
import fr.quittance.staff.Telephones;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The tablet and the label, in a real browser.
class BedsideWithABrowserTest extends Bedside {

    private static final String PETIT = "petit@ch-valmont.example";
    private static Chromium chromium;

    @Autowired
    StayLinks links;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void a_tablet_in_a_patients_hands_goes_back_to_nothing_clears_itself_and_returns_to_the_agent() {
        petit = Telephones.holder(portal, PETIT);
        var unit = "Chirurgie-" + System.nanoTime();
        var neighbour = inUnit(unit);
        jdbc.sql("update patients.patient set last_name = 'VOISINE' where ipp = :ipp")
                .param("ipp", neighbour.ipp())
                .update();
        var jeanne = inUnit(unit);
        var page = agent();
        page.clock().install();
        page.navigate("http://localhost:" + port + "/gestion/coordonnees?unite=" + unit);
        assertThat(page.locator("body")).containsText("VOISINE");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("DUPONT Jeanne"))
                .click();
        page.getByLabel("Adresse e-mail").fill("jeanne.dupont@gamil.com");
        press(page, "Tourner la tablette vers le patient");

        for (int i = 0; i < 3; i++) {
            assertThat(page.locator("h1")).hasText("Vérifiez votre adresse");
            page.goBack();
        }
        page.navigate("http://localhost:" + port + "/gestion");
        press(page, "C'est juste, envoyez-moi un code");
        press(page, "Oui, jeanne.dupont@gmail.com");
        assertThat(page.locator("h1")).hasText("Saisissez le code reçu");
        page.getByLabel("Code envoyé à jeanne.dupont@gmail.com").fill(lastCode());
        press(page, "Valider");
        assertThat(page.locator("h1")).hasText("Merci");

        page.clock().fastForward(61_000);
        assertThat(page.locator("h1")).hasText("Rendez la tablette");

        page.getByText("Reprendre la tablette (agent)").click();
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(DemonstrationStaff.PASSWORD);
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(Telephones.freshCode(portal, PETIT));
        press(page, "Reprendre");
        assertThat(page.locator("h1")).hasText("Coordonnées");
        assertThat(contacts(jeanne).contacts().email()).isEqualTo("jeanne.dupont@gmail.com");
        assertThat(contacts(jeanne).emailProved()).isTrue();
    }

    @Test
    void a_label_is_scanned_and_a_mobile_given_without_javascript() {
        var jeanne = inUnit("Chirurgie 9");
        links.make(VALMONT, stays.find(VALMONT, jeanne.stay()).orElseThrow().stay());
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR"));
        context.setDefaultTimeout(15_000);
        var page = context.newPage();

        page.navigate("http://localhost:" + port + "/c/"
                + links.find(VALMONT, jeanne.stay()).orElseThrow().token());
        assertThat(page.url()).endsWith("/c");
        page.getByLabel("Jour").fill("27/3/1957");
        press(page, "Continuer");
        page.getByLabel("Numéro de mobile").fill("06 39 98 00 12");
        press(page, "Recevoir un code");
        page.getByLabel("Code envoyé au").fill(lastCode());
        press(page, "Valider");

        assertThat(page.locator("h1")).hasText("Merci");
        assertThat(contacts(jeanne).contacts()).isEqualTo(new Contacts(null, "+33639980012", true));
    }

    private Page agent() {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(768, 1024)
                        .setLocale("fr-FR"));
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(new Cookie("__Host-seance", SampleStaff.session(portal, petit))
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setHttpOnly(true)));
        return context.newPage();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
