package fr.quittance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The leaflet's second door: pay without signing in, from the e-mail or the SMS.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientPaysFromAMessageTest {

    private static final AtomicInteger MOBILES = new AtomicInteger(10);

    private final World world = World.get();
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @AfterEach
    void calmThePlatform() {
        world.platform(Map.of("callback", "now", "down", false, "statusRead", true));
    }

    @Test
    void from_the_mail_on_a_computer_and_both_tabs_tell_the_truth() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "jeanne", "facture", Map.of("email", to));
        var link = world.link(world.mail(to, invoice), "/p/");
        try (var jeanne = Person.atADesk(chromium)) {
            jeanne.opens(link).sees("Payer votre facture").reads("84,50").reads("J.\u00A0D.");
            assertThat(jeanne.page().url()).doesNotContain(link.substring(link.length() - 20));

            var platform = jeanne.paysInANewTab();
            assertThat(jeanne.page().locator("main")).containsText("Paiement en cours dans un autre onglet");
            Person.card(platform, Person.ACCEPTED);

            platform.waitForURL(world.portal() + "/paiement/**");
            assertThat(platform.locator("h1")).hasText("Paiement confirmé");
            assertThat(jeanne.page().locator("main")).containsText("Payée le");
            assertThat(jeanne.troubles()).isEmpty();
        }
        var told = world.mail(to, "acquittée");
        assertThat(told.get("text").asString()).contains("84,50");
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void from_the_sms_on_a_phone_in_two_taps() {
        var mobile = newMobile();
        var invoice =
                world.drop("ch-valmont", "karim", "sms-only", Map.of("mobile", mobile, "consentement_sms", "oui"));
        var link = world.link(world.sms(mobile, "facture"), "/p/");
        try (var karim = Person.onAPhone(chromium)) {
            karim.opens(link).sees("Payer votre facture");
            var platform = karim.paysInANewTab();
            Person.card(platform, Person.ACCEPTED);

            assertThat(platform.locator("h1")).hasText("Paiement confirmé");
            assertThat(karim.troubles()).isEmpty();
        }
        assertThat(world.transactions(invoice)).hasSize(1);
        world.sms(mobile, "acquittée");
    }

    @Test
    void and_keeps_the_facture_acquittee_with_the_birth_date_and_a_code_and_not_without() {
        var to = newAddress();
        var invoice = world.drop(
                "ch-valmont", "jeanne", "email-only", Map.of("email", to, "ipp", "IPP" + to.substring(7, 15)));
        try (var payer = Person.atADesk(chromium)) {
            payer.opens(world.link(world.mail(to, invoice), "/p/"));
            var platform = payer.paysInANewTab();
            Person.card(platform, Person.ACCEPTED);
            payer.continuesIn(platform);
            payer.sees("Paiement confirmé").follows("Télécharger la facture acquittée");
            var paper = payer.page().url();
            assertThat(payer.page().request().get(paper + "/fichier").status()).isEqualTo(404);

            bornOn(payer, "28").sees("Télécharger la facture acquittée").reads("ne correspond pas");
            bornOn(payer, "27").reads("Nous avons envoyé un code");
            assertThat(payer.page().request().get(paper + "/fichier").status()).isEqualTo(404);
            payer.fills("Code à 6 chiffres", "000000").presses("Télécharger la facture acquittée");
            payer.reads("Ce code n'est pas le bon");
            var code = world.mail(to, "Votre code").get("subject").asString().replaceAll("\\D", "");
            payer.fills("Code à 6 chiffres", code);
            var file = payer.page().waitForDownload(() -> payer.presses("Télécharger la facture acquittée"));

            assertThat(file.suggestedFilename()).isEqualTo("facture-acquittee_" + invoice + ".pdf");
        }
        try (var stranger = Person.onAPhone(chromium)) {
            var reference = world.links(invoice).getFirst().get("order_id").asString();
            var page = world.portal() + "/paiement/" + reference;
            stranger.opens(page).sees("Paiement confirmé");
            assertThat(stranger.page()
                            .request()
                            .get(page + "/acquittee/fichier")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.page().content()).doesNotContainIgnoringCase("dupont");
        }
    }

    @Test
    void in_a_public_hospital_the_attestation_is_online_and_told_with_the_payment_in_one_mail() {
        var to = newAddress();
        var invoice = world.drop(
                "ch-rochebrune", "simone", "email-only", Map.of("email", to, "ipp", "IPP" + to.substring(7, 15)));
        try (var simone = Person.onAPhone(chromium)) {
            simone.opens(world.link(world.mail(to, invoice), "/p/"))
                    .sees("Payer votre facture")
                    .reads("Centre hospitalier de Rochebrune");
            var platform = simone.paysInANewTab();
            Person.card(platform, Person.ACCEPTED);

            simone.continuesIn(platform);
            simone.sees("Paiement confirmé")
                    .follows("Télécharger l'attestation de paiement")
                    .sees("Télécharger l'attestation de paiement");
            assertThat(simone.troubles()).isEmpty();
        }
        var told = world.mail(to, "attestation");
        assertThat(told.get("text").asString())
                .contains("Nous avons reçu votre paiement", "Votre attestation de paiement est déjà en ligne");
        assertThat(world.database()
                        .sql("select kind from notices.message join invoices.invoice on invoice.id = invoice_id"
                                + " where number = :number and message.state <> 'CANCELLED'")
                        .param("number", invoice)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("TO_PAY", "PAID_AND_ATTESTED");
    }

    private static Person bornOn(Person payer, String day) {
        return payer.fills("Jour", day)
                .fills("Mois", "3")
                .fills("Année", "1957")
                .presses("Continuer");
    }

    @Test
    void a_refused_card_is_not_charged_and_the_next_one_is() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        try (var odette = Person.atADesk(chromium)) {
            odette.opens(world.link(world.mail(to, invoice), "/p/"));
            var platform = odette.paysInANewTab();
            Person.card(platform, Person.REFUSED);
            assertThat(platform.locator("h1")).hasText("Votre paiement n'a pas abouti");
            assertThat(platform.locator("main")).containsText("Vous n'avez pas été débité");
            assertThat(world.transactions(invoice)).isEmpty();

            platform.locator("button.button--pay").click();
            Person.card(platform, Person.ACCEPTED);

            assertThat(platform.locator("h1")).hasText("Paiement confirmé");
        }
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void two_tabs_and_a_double_click_share_one_order_and_one_charge() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        var link = world.link(world.mail(to, invoice), "/p/");
        try (var here = Person.atADesk(chromium);
                var there = Person.onAPhone(chromium)) {
            here.opens(link);
            there.opens(link);
            var first = here.context()
                    .waitForPage(() -> here.page().locator("button.button--pay").dblclick());
            var second = there.paysInANewTab();
            first.waitForURL("**/pay/**");
            second.waitForURL("**/pay/**");
            Person.card(first, Person.ACCEPTED);
            assertThat(first.locator("h1")).hasText("Paiement confirmé");

            second.reload();
            assertThat(second.locator("body")).containsText("ne peut pas être payé une deuxième fois");
        }
        assertThat(world.links(invoice)).hasSize(1);
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void a_lost_callback_is_healed_without_anybody() {
        world.platform(Map.of("callback", "lost"));
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        try (var odette = Person.atADesk(chromium)) {
            odette.opens(world.link(world.mail(to, invoice), "/p/"));
            var platform = odette.paysInANewTab();
            platform.route(world.portal() + "/paiement/**", route -> route.abort());
            Person.card(platform, Person.ACCEPTED);

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> paid(invoice));
        }
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void without_javascript() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        try (var odette = Person.withoutJavaScript(chromium)) {
            odette.opens(world.link(world.mail(to, invoice), "/p/"));
            var platform = odette.paysInANewTab();
            platform.waitForURL("**/pay/**");
            odette.follows("Actualiser l'état").reads("Paiement en cours");
            Person.card(platform, Person.ACCEPTED);
            assertThat(platform.locator("h1")).hasText("Paiement confirmé");

            odette.follows("Actualiser l'état").sees("Cette facture est déjà payée");
        }
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void the_code_typed_by_hand_opens_the_same_invoice() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        var text = world.mail(to, invoice).get("text").asString();
        var code = text.replaceAll("(?s).*saisir le code ([2-9A-Z]{5}-[2-9A-Z]{5}).*", "$1");
        try (var odette = Person.onAPhone(chromium)) {
            odette.opens(world.portal() + "/")
                    .sees("Saisissez le code reçu")
                    .fills(
                            "Code à 10 caractères",
                            code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                    .presses("Continuer")
                    .sees("Votre facture du CH Valmont")
                    .follows("Payer sans me connecter")
                    .sees("Payer votre facture")
                    .reads(invoice);
        }
    }

    @Test
    void a_platform_that_is_down_charges_nobody_and_says_so() {
        var to = newAddress();
        var invoice = world.drop("ch-valmont", "odette", "email-only", Map.of("email", to));
        try (var odette = Person.atADesk(chromium)) {
            odette.opens(world.link(world.mail(to, invoice), "/p/"));
            world.platform(Map.of("down", true));
            var tab = odette.paysInANewTab();
            assertThat(tab.locator("main")).containsText("ne répond pas. Vous n'avez pas été débité");

            world.platform(Map.of("down", false));
            tab.locator("button.button--pay, .wait ~ form button").first();
        }
        assertThat(world.transactions(invoice)).isEmpty();
    }

    private boolean paid(String invoice) {
        return world.database()
                .sql("select state from invoices.invoice where number = :number")
                .param("number", invoice)
                .query(String.class)
                .single()
                .equals("PAID");
    }

    static String newAddress() {
        return "odette." + UUID.randomUUID().toString().substring(0, 8) + "@exemple.fr";
    }

    static String newMobile() {
        return "06399800" + MOBILES.incrementAndGet();
    }
}
