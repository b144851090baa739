package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.quittance.notices.WordedMessage;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Every page of the hospital's desk, in every state.
class EveryDeskStateTest extends StatesInABrowser {

    EveryDeskStateTest() {
        super(DeskStates.pages());
    }

    /// What the first look at every page does not unfold.
    @Test
    void shows_the_numbers_of_the_dashboard_on_a_telephone_without_scrolling_sideways() {
        try (var page = open("gestion-tableau")) {
            page.setViewportSize(320, 800);
            page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            leavePicture(page, "gestion-tableau-chiffres-320");
        }
    }

    /// The script and the portal each count; an administrator must never read two numbers.
    @Test
    void counts_an_sms_while_it_is_written_as_the_portal_does_when_it_is_sent() {
        var part = WordedMessage.find("sms-to-pay").orElseThrow().parts().getFirst();
        try (var page = open("gestion-reglages-sms")) {
            var count = page.locator("[data-septets]");
            for (var words : new String[] {
                "{nom} : {montant} EUR", "{nom} [20 €] {lien-payer} {lien-espace}", "{inconnue}", "Ç\n^~ {nom}{nom}",
            }) {
                page.locator("#text").fill(words);
                PlaywrightAssertions.assertThat(count)
                        .containsText(String.format(
                                Locale.ROOT, "%d\u00A0septets", part.longestSeptets(words, EveryState.VALMONT)));
            }
            page.locator("#text").fill("Hôpital {nom}");
            PlaywrightAssertions.assertThat(count).containsText("« ô » n'existe pas");
            assertThat(count.getAttribute("role")).isEqualTo("status");
        }
    }
}
