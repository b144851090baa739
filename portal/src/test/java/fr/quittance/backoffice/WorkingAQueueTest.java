package fr.quittance.backoffice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.quittance.invoices.Invoice;
import fr.quittance.journeys.Chromium;
import fr.quittance.staff.SampleStaff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A clerk at a real browser, with the keyboard, with the mouse, and without JavaScript.
class WorkingAQueueTest extends Desk {

    private static Chromium chromium;

    @Autowired
    DoRun doRun;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /// No mail server listens here: what was queued is taken back before it is tried for a day.
    @AfterEach
    void sendNothing() {
        jdbc.sql("update notices.message set state = 'CANCELLED', last_error = 'test' where state = 'QUEUED'")
                .update();
    }

    @Test
    void a_queue_is_worked_by_keyboard_alone() {
        var patient = "KEYS" + System.nanoTime();
        var undelivered = new ArrayList<Invoice>();
        for (int i = 0; i < 3; i++) {
            var invoice = recorded(anInvoice().forPatient(patient));
            message(invoice, "MAIL", "DEAD", "SMTP 552 5.2.2", 1, Instant.now().minusSeconds(90_000 - 1000 * i));
            undelivered.add(invoice);
        }
        jdbc.sql("update patients.patient set last_name = :name where ipp = :name")
                .param("name", patient)
                .update();
        var page = browse(true, "/gestion/a-faire/non-remis?q=" + patient);
        var keyboard = page.keyboard();

        tabTo(page, "a[data-row]");
        keyboard.press("j");
        assertThat(page.locator(":focus")).hasText(number(undelivered, 1));
        keyboard.press("k");
        keyboard.press("e");
        page.waitForURL(Pattern.compile(".*fait=sent.*"));
        assertThat(page.locator(":focus")).hasText(number(undelivered, 1));

        keyboard.press("x");
        keyboard.press("j");
        keyboard.press("x");
        assertThat(page.locator("[data-chosen]")).hasText("2 sélectionnées.");
        keyboard.press("e");
        assertThat(page.locator("h1")).hasText("Vérifier l'envoi");
        tabTo(page, ".run button");
        keyboard.press("Enter");
        assertThat(page.locator("h1")).hasText("Envoi prêt");

        passTwoMinutes(page.url());
        assertThat(page.locator("h1")).hasText("Envoi terminé");
        assertThat(undelivered)
                .allSatisfy(it ->
                        assertThat(deeds(it.number().value())).containsExactly(petit.name() + " invoice-told-again"));
    }

    @Test
    void three_hundred_invoices_are_told_in_three_actions() {
        var lot = "L" + System.nanoTime();
        var patient = recorded(anInvoice().forPatient(lot)).patient();
        jdbc.sql("""
                insert into invoices.invoice (
                    establishment, id, number, patient_id, issued_on, due_on, total_cents, amo_cents,
                    amc_participation_cents, amc_exigences_cents, patient_participation_cents, patient_exigences_cents,
                    already_paid_cents, state, created_at)
                select 'ch-valmont', gen_random_uuid(), :lot || '-' || n, :patient, current_date, current_date + 30,
                    1000, 0, 0, 0, 1000, 0, 0, 'TO_PAY', now()
                from generate_series(1, 300) n
                """).param("lot", lot).param("patient", patient.value()).update();
        var page = browse(true, "/gestion/a-faire/a-envoyer?q=" + lot);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sélectionner les 300 résultats"))
                .click();
        page.locator("[data-bulk]").click();
        assertThat(page.locator(".run__what")).containsText("Vous allez notifier 300 patients : 300 e-mails, 300 SMS");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer 300 notifications"))
                .click();
        assertThat(page.locator("h1")).hasText("Envoi prêt");

        passTwoMinutes(page.url());
        assertThat(page.locator(".run__what")).containsText("300 patients notifiés, sur 300 factures choisies.");
    }

    @Test
    void without_javascript_a_page_is_chosen_checked_sent_and_undone() {
        var patient = "NOJS" + System.nanoTime();
        var invoice = recorded(anInvoice().forPatient(patient));
        jdbc.sql("update patients.patient set last_name = :name where ipp = :name")
                .param("name", patient)
                .update();
        var page = browse(false, "/gestion/a-faire/a-envoyer?q=" + patient);

        page.locator("tbody .box").check();
        page.locator("[data-bulk]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer 1 notification"))
                .click();
        assertThat(page.locator("h1")).hasText("Envoi prêt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler l'envoi"))
                .click();
        assertThat(page.locator("h1")).hasText("Envoi annulé");
        assertThat(messages(invoice)).isZero();
    }

    private Page browse(boolean javaScript, String path) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("fr-FR"));
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(new Cookie("__Host-seance", SampleStaff.session(portal, petit))
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setHttpOnly(true)));
        var page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    /// Presses Tab until what is wanted has the focus: nothing is reached in another way.
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) page.evaluate("it => document.activeElement?.matches(it) ?? false", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + selector);
    }

    private void passTwoMinutes(String address) {
        var run = id(address);
        jdbc.sql("update backoffice.run set starts_at = starts_at - interval '3 minutes' where id = :id")
                .param("id", run)
                .update();
        doRun.run("ch-valmont/" + run);
    }

    private static String number(List<Invoice> invoices, int index) {
        return invoices.get(index).number().value();
    }
}
