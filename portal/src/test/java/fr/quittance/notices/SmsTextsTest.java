package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.SampleAppearance;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.notices.gateway.Gsm7;
import fr.quittance.patients.PatientId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsTextsTest {

    private static final String CODE = "K7M4QX9TB2";
    private static final Establishment VALMONT = establishment("CH Valmont", "facture.ch-valmont.fr", Mode.PRIVATE);

    @Test
    void the_texts_are_those_that_were_counted() {
        assertThat(SmsTexts.about(Wording.PRODUCT, NoticeKind.TO_PAY, VALMONT, toPay("84.50"), CODE))
                .isEqualTo("CH Valmont : facture 84,50 EUR à payer avant le 30/10.\n"
                        + "Payer : https://facture.ch-valmont.fr/p/K7M4QX9TB2\n"
                        + "Espace : https://facture.ch-valmont.fr/e/K7M4QX9TB2")
                .satisfies(it -> assertThat(Gsm7.septets(it)).isEqualTo(157));
        assertThat(SmsTexts.about(Wording.PRODUCT, NoticeKind.ACQUITTED, VALMONT, paid("84.50"), CODE))
                .isEqualTo("CH Valmont : votre facture payée (acquittée) du 18/10 est en ligne sur votre espace"
                        + " patient : https://facture.ch-valmont.fr/e/K7M4QX9TB2")
                .hasSize(136);
        assertThat(SmsTexts.about(Wording.PRODUCT, NoticeKind.PAYMENT_RECEIVED, VALMONT, paid("84.50"), CODE))
                .isEqualTo("CH Valmont : nous avons bien enregistré votre paiement de 84,50 EUR. Vous recevrez un"
                        + " message quand la facture acquittée sera en ligne.")
                .hasSize(135);
        assertThat(SmsTexts.about(Wording.PRODUCT, NoticeKind.ACQUITTED_AFTER_PAYMENT, VALMONT, paid("84.50"), CODE))
                .isEqualTo("CH Valmont : votre facture payée (acquittée) est en ligne. Téléchargez-la pour votre"
                        + " mutuelle : https://facture.ch-valmont.fr/e/K7M4QX9TB2")
                .hasSize(138);
        assertThat(SmsTexts.code(Wording.PRODUCT, VALMONT, "482913"))
                .isEqualTo("CH Valmont : votre code est 482913. Valable 10 minutes. Ne le donnez à personne.")
                .hasSize(80);
    }

    @Test
    void when_two_links_do_not_fit_there_is_one_to_the_page_that_offers_both() {
        var longer = establishment("CH Valmont-Bourg", "facture.ch-valmont.fr", Mode.PRIVATE);

        assertThat(SmsTexts.about(Wording.PRODUCT, NoticeKind.TO_PAY, longer, toPay("84.50"), CODE))
                .isEqualTo("CH Valmont-Bourg : votre facture de 84,50 EUR est à payer avant le 30/10. La voir et la"
                        + " payer : https://facture.ch-valmont.fr/f/K7M4QX9TB2");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "REFUNDED",
                "CORRECTED",
                "CODE",
                "PASSWORD_RESET",
                "PASSWORD_CHANGED",
                "ACCOUNT_LOCKED",
                "STAFF_INVITATION",
                "PASSKEY_ADDED",
                "PASSKEY_REMOVED",
                "INSURER_PACK"
            })
    void every_sms_fits_with_the_longest_name_host_and_amount(NoticeKind kind) {
        for (var mode : Mode.values()) {
            var longest = establishment("Hôtel-Dieu Rênés", "facture.hopital-de-longueur.fr", mode);
            var invoice = kind == NoticeKind.TO_PAY ? toPay("99999.99") : paid("99999.99");

            var text = Gsm7.likeness(SmsTexts.about(Wording.PRODUCT, kind, longest, invoice, CODE));

            assertThat(longest.shortName()).hasSize(16);
            assertThat(longest.host()).hasSize(30);
            assertThat(text).doesNotContain("?", "\u00A0");
            assertThat(Gsm7.septets(text)).as(text).isLessThanOrEqualTo(Gsm7.MOST);
        }
        assertThat(Gsm7.septets(Gsm7.likeness(SmsTexts.code(Wording.PRODUCT, VALMONT, "000000"))))
                .isLessThan(Gsm7.MOST);
    }

    @Test
    void a_correction_fits_with_the_longest_name_host_and_amount() {
        var longest = establishment("Hôtel-Dieu Rênés", "facture.hopital-de-longueur.fr", Mode.PRIVATE);

        for (var amount : new String[] {"0.00", "99999.99"}) {
            var text = Gsm7.likeness(SmsTexts.corrected(Wording.PRODUCT, longest, Money.euros(amount), CODE));

            assertThat(text).doesNotContain("?", "\u00A0");
            assertThat(Gsm7.septets(text)).as(text).isLessThanOrEqualTo(Gsm7.MOST);
        }
    }

    private static Establishment establishment(String shortName, String host, Mode mode) {
        return new Establishment(
                new EstablishmentCode("ch-valmont"),
                "Centre hospitalier de Valmont",
                shortName,
                mode,
                "990000001",
                "1 place de la Fiction, 00000 Valmont",
                URI.create("https://" + host),
                "Mon espace patient",
                "no-reply@portail-patient.fr",
                "facturation@ch-valmont.fr",
                "CHVALMONT",
                "04 65 71 00 00",
                "du lundi au vendredi, de 9 h à 16 h",
                SampleAppearance.PRODUCT);
    }

    private static Invoice toPay(String euros) {
        return invoice(euros, new InvoiceState.ToPay(Money.ZERO));
    }

    private static Invoice paid(String euros) {
        return invoice(euros, new InvoiceState.Paid(Money.euros(euros), Instant.parse("2026-10-18T19:14:00Z")));
    }

    private static Invoice invoice(String euros, InvoiceState state) {
        return new Invoice(
                new EstablishmentCode("ch-valmont"),
                InvoiceId.next(),
                new InvoiceNumber("F2026-004518"),
                PatientId.next(),
                null,
                LocalDate.of(2026, 10, 18),
                LocalDate.of(2026, 10, 30),
                new Amounts(
                        Money.euros(euros),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.euros(euros),
                        Money.ZERO,
                        Money.ZERO),
                state,
                new DocumentId(InvoiceId.next().value()));
    }
}
