package fr.quittance.notices.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.SampleAppearance;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.notices.Wording;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Person;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RefundState;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String TOKEN = "3vN8rT2kQm7ZxW4yHdBs9J3vN8rT2kQm";
    private static final PaymentReference PAYMENT = new PaymentReference("8F3K22ABCDEFGH23456789JKMN");
    private static final Establishment VALMONT = new Establishment(
            new EstablishmentCode("ch-valmont"),
            "Centre hospitalier de Valmont",
            "CH Valmont",
            Mode.PRIVATE,
            "990000001",
            "1 place de la Fiction, 00000 Valmont",
            URI.create("https://facture.ch-valmont.fr"),
            "Mon espace patient",
            "no-reply@portail-patient.fr",
            "facturation@ch-valmont.fr",
            "CHVALMONT",
            "04 65 71 00 00",
            "du lundi au vendredi, de 9 h à 16 h",
            SampleAppearance.PRODUCT);
    private static final Patient JEANNE = new Patient(
            PatientId.next(), "IPP1", "DURAND", "DUPONT", "Jeanne", LocalDate.of(1957, 3, 27), "fr", Contacts.NONE);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "fr.quittance");

    @Test
    void the_invoice_to_pay_has_its_two_doors_in_order_each_with_its_address_in_clear() {
        var page = Jsoup.parse(html("m1", toPay(false)));

        assertThat(page.select(".fill a, .line a").eachText())
                .containsExactly("Payer la facture", "Accéder à Mon espace patient et payer la facture");
        assertThat(page.select(".fill a, .line a").eachAttr("href"))
                .containsExactly("https://facture.ch-valmont.fr/p/" + TOKEN, "https://facture.ch-valmont.fr/e/" + TOKEN)
                .allSatisfy(url -> assertThat(page.text()).contains(url));
        assertThat(page.select("h1").text())
                .isEqualTo("Votre facture du Centre hospitalier de Valmont est disponible.");
        assertThat(page.text())
                .contains("84,50 €", "30 octobre 2026", "F2026-004518", "K7M4Q-X9TB2")
                .contains("Sans créer de compte. Vous payez par carte sur le site sécurisé PaySim.")
                .contains("84,50 € à payer avant le 30 octobre. Payez-la ou consultez-la en ligne.");
    }

    @Test
    void a_hospital_may_put_the_space_first_as_on_the_leaflet() {
        var page = Jsoup.parse(html("m1-space-first", toPay(true)));

        assertThat(page.select(".fill a, .line a").eachText())
                .containsExactly("Accéder à Mon espace patient et payer la facture", "Payer la facture");
    }

    @Test
    void every_letter_is_light_says_its_language_and_fetches_nothing() {
        letters().forEach((name, letter) -> {
            var html = html(name, letter);
            var page = Jsoup.parse(html);

            assertThat(html.getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(40_000);
            assertThat(page.select("html").attr("lang")).isEqualTo("fr");
            assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
            assertThat(page.body().children())
                    .allSatisfy(child -> assertThat(child.attr("lang")).isEqualTo("fr"));
            assertThat(page.select("table"))
                    .allMatch(table -> table.attr("role").equals("presentation"));
            assertThat(page.select("img:not([alt]), script, link, iframe, object, form"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("[src], [background]")).as(name).isEmpty();
            assertThat(html).doesNotContain("http://", "url(", "@import");
            assertThat(page.select("a[href^=https]").eachAttr("href"))
                    .allMatch(url -> url.startsWith("https://facture.ch-valmont.fr/"));
            assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).isEqualTo(letter.subject().replace('\u00A0', ' '));
        });
    }

    @Test
    void what_can_be_pressed_is_at_least_44_pixels_high_and_is_written_out_below() {
        letters().forEach((name, letter) -> {
            var page = Jsoup.parse(html(name, letter));

            assertThat(page.select(".fill a, .line a")).as(name).allSatisfy(it -> {
                assertThat(height(it)).isGreaterThanOrEqualTo(44);
                assertThat(page.text()).contains(it.attr("href"));
                assertThat(letter.plain()).contains(it.attr("href"));
            });
        });
    }

    @Test
    void no_letter_says_anything_of_the_care() {
        letters()
                .forEach((name, letter) -> assertThat(
                                (html(name, letter) + letter.plain() + letter.subject()).toLowerCase(Locale.FRENCH))
                        .as(name)
                        .doesNotContainPattern(
                                "diagnosti|maladie|soins|opération|consultation|service de|médecin|chirurg"));
    }

    @Test
    void the_text_part_says_what_the_html_part_says() {
        letters().forEach((name, letter) -> {
            var plain = letter.plain().replace('\u00A0', ' ');
            var page = Jsoup.parse(html(name, letter));

            assertThat(plain).as(name).doesNotContain("{", "<", "null");
            assertThat(page.text()).doesNotContain("{0}", "{1}", "{2}");
            assertThat(plain)
                    .contains(page.select("h1").text().replace('\u00A0', ' '))
                    .contains("Le service facturation du Centre hospitalier de Valmont");
            page.select("strong, li").eachText().forEach(it -> assertThat(plain).contains(it.replace('\u00A0', ' ')));
        });
    }

    @Test
    void money_that_goes_back_is_named_with_its_numbers_and_asks_nothing_of_anybody() {
        var refunded = Jsoup.parse(html("m9", MoneyBackLetter.refunded(about(paid()), refund(), PAYMENT)))
                .text();
        var corrected = Jsoup.parse(
                        html("m9-corrected-refund", MoneyBackLetter.corrected(about(paid()), Money.euros("24.50"))))
                .text();

        assertThat(refunded).contains("24,50 €", "R-8F3K-22", "P-8F3K-22", "Vous n'avez rien à faire.");
        assertThat(corrected).contains("24,50 €", "a été corrigée", "Vous n'avez rien à faire.");
    }

    @Test
    void names_have_their_article() {
        assertThat(WithArticle.of("Centre hospitalier de Valmont")).isEqualTo("du Centre hospitalier de Valmont");
        assertThat(WithArticle.of("Clinique des Tilleuls")).isEqualTo("de la Clinique des Tilleuls");
        assertThat(WithArticle.of("Cl. Tilleuls")).isEqualTo("de la Cl. Tilleuls");
        assertThat(WithArticle.of("Hôpital Nord")).isEqualTo("de l'Hôpital Nord");
        assertThat(WithArticle.of("Hospices civils")).isEqualTo("des Hospices civils");
    }

    private static Map<String, Letter> letters() {
        return Map.ofEntries(
                Map.entry("m1", toPay(false)),
                Map.entry("m2", InvoiceLetter.acquitted(about(new InvoiceState.NothingToPay()))),
                Map.entry("m3", InvoiceLetter.received(about(paid()), PAYMENT, Period.ofDays(7))),
                Map.entry("m3-public", InvoiceLetter.received(about(paid()), PAYMENT, null)),
                Map.entry("m4", InvoiceLetter.acquittedAfterPayment(about(paid()))),
                Map.entry("m3-public-attestation", InvoiceLetter.paidAndAttested(about(paid()), PAYMENT)),
                Map.entry("m3-m4", InvoiceLetter.paidAndAcquitted(about(paid()), PAYMENT)),
                Map.entry("answer", InvoiceLetter.answer(about(paid()), "Vous ne devez plus rien.")),
                Map.entry("m9", MoneyBackLetter.refunded(about(paid()), refund(), PAYMENT)),
                Map.entry("m9-corrected", MoneyBackLetter.corrected(about(paid()), Money.ZERO)),
                Map.entry("m9-corrected-refund", MoneyBackLetter.corrected(about(paid()), Money.euros("24.50"))),
                Map.entry("m6", AccountLetter.code(VALMONT, "482913")),
                Map.entry("m7", AccountLetter.passwordReset(VALMONT, TOKEN)),
                Map.entry(
                        "m8", AccountLetter.passwordChanged(VALMONT, "18\u00A0octobre\u00A02026 à 21\u00A0h\u00A014")),
                Map.entry("locked", AccountLetter.locked(VALMONT, "18\u00A0octobre\u00A02026 à 21\u00A0h\u00A014")));
    }

    private static Refund refund() {
        var roy = new Person(UUID.randomUUID(), "Mme Roy");
        return new Refund(
                VALMONT.code(),
                new RefundId(UUID.randomUUID()),
                PAYMENT,
                new CaptureId(UUID.randomUUID()),
                null,
                Money.euros("24.50"),
                RefundReason.SURPLUS,
                "",
                roy,
                Instant.parse("2026-10-19T08:00:00Z"),
                true,
                Instant.parse("2026-10-19T09:00:00Z"),
                false,
                new RefundState.Done(roy, Instant.parse("2026-10-19T09:00:01Z"), "VIR 2026-118", false));
    }

    private static ToPayLetter toPay(boolean accessFirst) {
        return ToPayLetter.of(
                VALMONT,
                about(new InvoiceState.ToPay(Money.ZERO)).invoice(),
                JEANNE,
                TOKEN,
                "K7M4Q-X9TB2",
                "PaySim",
                accessFirst,
                Wording.PRODUCT);
    }

    private static InvoiceState paid() {
        return new InvoiceState.Paid(Money.euros("84.50"), Instant.parse("2026-10-18T19:14:00Z"));
    }

    private static InvoiceLetter.About about(InvoiceState state) {
        var invoice = Invoice.issued(
                VALMONT.code(),
                new InvoiceNumber("F2026-004518"),
                JEANNE.id(),
                null,
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 30),
                new Amounts(
                        Money.euros("946.50"),
                        Money.euros("862.00"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.euros("84.50"),
                        Money.ZERO,
                        Money.ZERO),
                null);
        return new InvoiceLetter.About(
                VALMONT,
                new Invoice(
                        invoice.establishment(),
                        invoice.id(),
                        invoice.number(),
                        invoice.patient(),
                        null,
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        invoice.amounts(),
                        state,
                        null),
                JEANNE,
                TOKEN,
                "K7M4Q-X9TB2",
                Wording.PRODUCT);
    }

    private static int height(Element button) {
        var style = button.attr("style");
        var padding = Integer.parseInt(style.replaceAll(".*padding:(\\d+)px.*", "$1"));
        return 2 * padding + Integer.parseInt(style.replaceAll(".*line-height:(\\d+)px.*", "$1"));
    }

    /// Renders a letter, and leaves it in `target/letters` for people to look at.
    private String html(String name, Letter letter) {
        var output = new StringOutput();
        templates.render(letter.template(), letter, output);
        try {
            var folder = Files.createDirectories(Path.of("target", "letters"));
            Files.writeString(folder.resolve(name + ".html"), output.toString());
            Files.writeString(folder.resolve(name + ".txt"), letter.plain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }
}
