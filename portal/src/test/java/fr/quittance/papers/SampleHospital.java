package fr.quittance.papers;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.SampleAppearance;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.PaperMark;
import fr.quittance.verification.VerificationCode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// CH Valmont and the head of its papers, for tests without a portal.
public final class SampleHospital {

    public static final Instant AT = Instant.parse("2026-10-18T19:14:00Z");

    public static final Establishment VALMONT = new Establishment(
            new EstablishmentCode("ch-valmont"),
            "Centre hospitalier de Valmont",
            "CH Valmont",
            Mode.PRIVATE,
            "990004518",
            "12 avenue des Tilleuls, 99990 Valmont",
            URI.create("https://facture.ch-valmont.fr"),
            "Mon espace patient",
            "no-reply@portail-patient.fr",
            "facturation@ch-valmont.fr",
            "CHVALMONT",
            "04 65 71 00 00",
            "du lundi au vendredi, de 9 h à 16 h",
            SampleAppearance.PRODUCT);

    private SampleHospital() {}

    /// The head of a paper made on 18 October 2026.
    public static PaperHead head() {
        var mark = new PaperMark(
                VALMONT.code(),
                UUID.fromString("0199f8a0-0000-7000-8000-000000000000"),
                PaperKind.ACQUITTED,
                InvoiceId.next(),
                Money.euros("84.50"),
                LocalDate.of(2026, 10, 18),
                VerificationCode.typed("4H7Q-M2KD-9TVM").orElseThrow(),
                "https://facture.ch-valmont.fr/v/4H7QM2KD9TVM#facture=F2026-004518&date=2026-10-18&montant=84.50"
                        + "&etat=acquittee&s=" + "A".repeat(86));
        return new PaperHead(
                VALMONT,
                new PaperLook("#0B5C7A", "99900451800017", PaperLook.drawing("logo-valmont.svg"), VALMONT.name()),
                mark,
                true,
                AT);
    }

    /// The head of an invoice, which proves no payment.
    public static PaperHead headOfInvoice() {
        var head = head();
        return new PaperHead(head.hospital(), head.look(), null, true, AT);
    }

    /// Draws papers without a portal.
    public static DrawPdf drawing() {
        return new DrawPdf(gg.jte.TemplateEngine.createPrecompiled(
                null, gg.jte.ContentType.Html, SampleHospital.class.getClassLoader(), "fr.quittance"));
    }
}
