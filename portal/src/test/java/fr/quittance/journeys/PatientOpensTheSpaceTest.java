package fr.quittance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The leaflet's first door: the space, the first time and the times after.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientOpensTheSpaceTest {

    private static final String PASSWORD = "Tilleul-Bleu-1957";

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

    @Test
    void the_first_time_from_the_mail_then_pays_and_keeps_the_facture_acquittee() throws Exception {
        var to = newAddress();
        var invoice = drop(to);
        try (var jeanne = Person.atADesk(chromium)) {
            opensAnAccount(jeanne, world.link(world.mail(to, invoice), "/e/"));
            jeanne.sees("Facture " + invoice).reads("Votre espace est créé");

            var platform = jeanne.paysInANewTab();
            Person.card(platform, Person.ACCEPTED);
            assertThat(platform.locator("h1")).hasText("Paiement confirmé");
            assertThat(jeanne.page().locator("main")).containsText("Payée le");
            assertThat(jeanne.troubles()).isEmpty();
        }
        var told = world.mail(to, "facture acquittée");

        try (var later = Person.onAPhone(chromium)) {
            later.opens(world.link(told, "/e/")).sees("Connexion");
            signsIn(later, to);
            later.sees("Facture " + invoice).reads("Acquittée");
            var file = later.page()
                    .waitForDownload(() -> later.page().locator("a.button--pay").click());
            assertThat(file.suggestedFilename()).isEqualTo("facture-acquittee_" + invoice + ".pdf");
            assertThat(text(file)).contains("ACQUITTÉE").contains(invoice);
            assertThat(later.troubles()).isEmpty();
        }
        assertThat(world.transactions(invoice)).hasSize(1);
    }

    @Test
    void without_javascript_by_a_code_sent_to_the_mailbox() {
        var to = newAddress();
        var invoice = drop(to);
        try (var odette = Person.withoutJavaScript(chromium)) {
            odette.opens(world.link(world.mail(to, invoice), "/e/")).sees("Première connexion");
            fillsTheForm(odette);
            odette.page().locator("#humain").check();
            odette.presses("Créer mon espace").sees("Saisissez le code reçu");
            odette.fills("Code à 6 chiffres", code(to)).presses("Valider").sees("Facture " + invoice);
            odette.presses("Se déconnecter");
        }
        world.simulators("DELETE", "/api/mails", null);
        try (var later = Person.withoutJavaScript(chromium)) {
            later.opens(world.portal() + "/connexion").sees("Connexion");
            later.fills("Adresse e-mail", to).fills("Mot de passe", PASSWORD);
            birthDate(later);
            later.page().locator("#humain").check();
            later.presses("Se connecter").sees("Saisissez le code reçu");
            later.fills("Code à 6 chiffres", code(to))
                    .presses("Valider")
                    .sees("Mes factures")
                    .reads(invoice);
        }
    }

    @Test
    void somebody_elses_invoice_does_not_exist() {
        var to = newAddress();
        var mine = drop(to);
        var theirs = drop(newAddress());
        try (var jeanne = Person.atADesk(chromium)) {
            opensAnAccount(jeanne, world.link(world.mail(to, mine), "/e/"));

            for (var path : new String[] {"", "/pdf", "/recu", "/acquittee", "/bloc-etat", "/etat"}) {
                var foreign = jeanne.page().request().get(world.portal() + "/factures/" + theirs + path);
                var missing = jeanne.page().request().get(world.portal() + "/factures/F2026-999999" + path);
                assertThat(foreign.status()).isEqualTo(404);
                assertThat(foreign.body()).isEqualTo(missing.body());
            }
        }
    }

    private String drop(String to) {
        return world.drop(
                "ch-valmont",
                "jeanne",
                "email-only",
                Map.of("email", to, "ipp", "IPP" + UUID.randomUUID().toString().substring(0, 8)));
    }

    private void opensAnAccount(Person person, String link) {
        person.opens(link).sees("Première connexion");
        fillsTheForm(person);
        person.ticks("Je suis un humain").reads("Vérification réussie").presses("Créer mon espace");
    }

    private static void fillsTheForm(Person person) {
        person.fills("Mot de passe", PASSWORD).fills("Confirmez le mot de passe", PASSWORD);
        birthDate(person);
        person.page().locator("#cgu").check();
    }

    private void signsIn(Person person, String to) {
        person.fills("Adresse e-mail", to).fills("Mot de passe", PASSWORD);
        birthDate(person);
        person.ticks("Je suis un humain").reads("Vérification réussie").presses("Se connecter");
    }

    private static void birthDate(Person person) {
        person.fills("Jour", "27").fills("Mois", "mars").fills("Année", "1957");
    }

    private String code(String to) {
        return world.mail(to, "Votre code").get("subject").asString().replaceAll("\\D", "");
    }

    private static String text(Download download) throws Exception {
        var path = Path.of(System.getProperty("java.io.tmpdir"), UUID.randomUUID() + ".pdf");
        download.saveAs(path);
        try (var pdf = Loader.loadPDF(path.toFile())) {
            return new PDFTextStripper().getText(pdf);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String newAddress() {
        return "jeanne." + UUID.randomUUID().toString().substring(0, 8) + "@exemple.fr";
    }
}
