package fr.quittance.batches;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import fr.quittance.intake.Column;
import fr.quittance.journeys.Chromium;
import fr.quittance.staff.SampleStaff;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A clerk at a real browser: files chosen together, errors corrected where they are said.
class CorrectingInABrowserTest extends DepositDesk {

    @Test
    void a_deposit_with_errors_is_corrected_in_place_and_comes_in_while_the_clerk_looks() {
        var right = aNumber();
        var wrong = aNumber();
        var files = files(aRow(right), aRow(wrong).with(Column.TOTAL, "946,5O").with(Column.BIRTH_DATE, "31/02/1957"));
        try (var chromium = new Chromium()) {
            var page = browse(chromium);
            page.navigate("http://localhost:" + port + "/gestion/depots");
            page.getByLabel("Index CSV et PDF, ou un ZIP").setInputFiles(payloads(files));
            press(page, "Contrôler ces fichiers");
            assertThat(page.locator(".run__what")).containsText("2 factures lues, 1 à corriger");

            page.getByLabel("Colonne «\u00A0total\u00A0»").fill("946,50");
            page.getByLabel("Colonne «\u00A0naissance\u00A0»").fill("28/02/1957");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]").first()).containsText("Ligne 3\u00A0: c'est corrigé");

            press(page, "Déposer 2 factures");
            assertThat(page.locator(".run__what"))
                    .containsText(
                            "2 factures nouvelles", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        }
        assertThat(invoice(right)).isPresent();
        assertThat(invoice(wrong)).isPresent();
    }

    private Page browse(Chromium chromium) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions());
        context.addCookies(List.of(new Cookie("__Host-seance", SampleStaff.session(portal, petit))
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setHttpOnly(true)));
        return context.newPage();
    }

    private static FilePayload[] payloads(java.util.Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(it -> new FilePayload(it.getKey(), "application/octet-stream", it.getValue()))
                .toArray(FilePayload[]::new);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
