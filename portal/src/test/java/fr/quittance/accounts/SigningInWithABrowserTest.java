package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import fr.quittance.PortalTest;
import fr.quittance.journeys.Chromium;
import fr.quittance.links.Link.Channel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The captcha, really solved by a browser, under our own content security policy.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInWithABrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    private final List<String> troubles = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void forgetLimits() {
        doorstep.forgetCounts();
    }

    @Test
    void a_human_opens_an_account_without_a_code_and_is_told_when_the_box_was_forgotten() {
        var email = newAddress();
        var invoice = doorstep.invoiceFor(email);

        inABrowser(true, page -> {
            page.navigate(address(doorstep.link(invoice, Channel.MAIL)));
            fillFirstConnection(page);
            submit(page, "Créer mon espace");
            assertThat(page.locator(".summary").textContent()).contains("Cochez la case");

            page.locator("#mdp").fill(Doorstep.PASSWORD);
            page.locator("#mdp2").fill(Doorstep.PASSWORD);
            page.getByLabel("Je suis un humain").click();
            page.getByText("Vérification réussie").waitFor();
            submit(page, "Créer mon espace");
            page.waitForURL("**/factures/" + invoice.number().value() + "**");
        });

        assertThat(troubles).isEmpty();
    }

    @Test
    void a_form_filled_by_a_password_manager_and_sent_at_once_waits_for_its_proof_and_leaves_once() {
        var email = newAddress();
        doorstep.patientWithAccount(port, email);

        inABrowser(true, page -> {
            var asked = new ArrayList<String>();
            page.onRequest(request ->
                    asked.add(request.method() + " " + URI.create(request.url()).getPath()));
            var held = new ArrayList<Route>();
            page.route("**/captcha/defi", held::add);
            page.navigate(address("/connexion"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            autofill(page, email);
            assertThat(asked).noneMatch(it -> it.contains("altcha") || it.contains("/captcha/"));

            page.getByLabel("Je suis un humain").click();
            submit(page, "Se connecter");
            submit(page, "Se connecter");
            page.getByText("Le formulaire partira juste après.").waitFor();
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.waitForURL("**/factures**");

            assertThat(asked).containsOnlyOnce("POST /connexion", "GET /captcha/defi");
        });

        assertThat(troubles).isEmpty();
    }

    @Test
    void a_proof_that_waited_ten_minutes_is_made_again_before_the_form_leaves() {
        var email = newAddress();
        doorstep.patientWithAccount(port, email);

        inABrowser(true, page -> {
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
            page.clock().install();
            page.navigate(address("/connexion"));
            autofill(page, email);
            page.getByLabel("Je suis un humain").click();
            page.getByText("Vérification réussie").waitFor();
            page.clock().fastForward(Captcha.LIFE.toMillis());
            submit(page, "Se connecter");
            page.waitForURL("**/factures**");

            assertThat(asked).filteredOn("/captcha/defi"::equals).hasSize(2);
        });
    }

    @Test
    void where_no_proof_can_be_fetched_a_code_is_asked_instead() {
        var email = newAddress();
        doorstep.patientWithAccount(port, email);

        inABrowser(true, page -> {
            page.route("**/captcha/defi", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
            page.navigate(address("/connexion"));
            autofill(page, email);
            page.getByLabel("Je suis un humain").click();
            page.getByText("Nous vérifierons par un code").waitFor();
            submit(page, "Se connecter");
            page.getByLabel("Code à 6 chiffres").fill(doorstep.lastCode(email));
            submit(page, "Valider");
            page.waitForURL("**/factures**");
        });
    }

    @Test
    void without_javascript_the_box_is_plain_and_the_code_page_follows() {
        var email = newAddress();
        var invoice = doorstep.invoiceFor(email);

        inABrowser(false, page -> {
            page.navigate(address(doorstep.link(invoice, Channel.MAIL)));
            fillFirstConnection(page);
            page.getByLabel("Je suis un humain").check();
            submit(page, "Créer mon espace");
            page.getByLabel("Code à 6 chiffres").fill(doorstep.lastCode(email));
            submit(page, "Valider");
            page.waitForURL("**/factures/" + invoice.number().value() + "**");
        });
    }

    private static void fillFirstConnection(Page page) {
        page.locator("#mdp").fill(Doorstep.PASSWORD);
        page.locator("#mdp2").fill(Doorstep.PASSWORD);
        page.getByLabel("Jour").fill("27");
        page.getByLabel("Mois").fill("mars");
        page.getByLabel("Année").fill("1957");
        page.locator("#cgu").check();
    }

    /// As a password manager does: values appear, no field is ever touched.
    private static void autofill(Page page, String email) {
        page.evaluate(
                "values => Object.entries(values).forEach(([id, value]) => document.getElementById(id).value = value)",
                Map.of("email", email, "mdp", Doorstep.PASSWORD, "jour", "27", "mois", "3", "annee", "1957"));
    }

    private static void submit(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void inABrowser(boolean scripts, Consumer<Page> story) {
        try (var context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 4")) {
                    troubles.add(message.text());
                }
            });
            story.accept(page);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
