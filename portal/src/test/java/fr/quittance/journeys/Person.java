package fr.quittance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser: what they press is found by its name, as they would read or hear it.
final class Person implements AutoCloseable {

    static final String ACCEPTED = "4970100000000000";
    static final String REFUSED = "4970100000000002";

    private final BrowserContext context;
    private final List<String> troubles = new ArrayList<>();
    private Page page;

    private Person(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                troubles.add(message.text());
            }
        });
        page = context.newPage();
    }

    static Person atADesk(Chromium chromium) {
        return new Person(chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("fr-FR")));
    }

    static Person onAPhone(Chromium chromium) {
        return new Person(chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setLocale("fr-FR")));
    }

    static Person withoutJavaScript(Chromium chromium) {
        return new Person(chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR")));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Person opens(String address) {
        page.navigate(address);
        return this;
    }

    Person sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    Person reads(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    Person presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Person fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
        return this;
    }

    Person ticks(String label) {
        page.getByLabel(label).click();
        return this;
    }

    /// Presses « Payer », and goes on in the tab that opens.
    Page paysInANewTab() {
        return context.waitForPage(() -> page.locator("button.button--pay").click());
    }

    /// Types a test card on the platform's own page.
    static void card(Page platform, String number) {
        platform.locator("[autocomplete=cc-number]").fill(number);
        platform.locator("[autocomplete=cc-exp]").fill("12/30");
        platform.locator("[autocomplete=cc-csc]").fill("123");
        platform.locator("[autocomplete=cc-csc]").press("Enter");
    }

    void continuesIn(Page tab) {
        page = tab;
    }

    /// What the browser complained about: broken policies, scripts in error.
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
