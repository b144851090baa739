package fr.quittance.receipts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.pages.Assets;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Stay;
import fr.quittance.payments.Payment;
import fr.quittance.verification.PaperMark;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One A4 page that proves a payment: the sum first, then who, what and how.
///
/// A receipt goes to whoever paid, who may not be the patient: it carries initials and nothing of
/// the stay.
///
/// @param kind which paper
/// @param hospital who was paid
/// @param invoice what was paid
/// @param patient who was cared for
/// @param stay when, if the hospital said so
/// @param payment the attempt that paid
/// @param issuedAt when the paper is drawn
/// @param mark what makes it verifiable
public record PaidPaper(
        ReceiptKind kind,
        Establishment hospital,
        Invoice invoice,
        Patient patient,
        @Nullable Stay stay,
        Payment payment,
        Instant issuedAt,
        PaperMark mark)
        implements Page {

    public String title() {
        return switch (kind) {
            case RECEIPT -> text("receipts.title-receipt");
            case ACQUITTED -> text("receipts.title-acquitted");
            case ATTESTATION -> text("receipts.title-attestation");
        };
    }

    /// Whether the paper may name the patient and the stay.
    public boolean isNominative() {
        return kind != ReceiptKind.RECEIPT;
    }

    public String stamp() {
        return text(isNominative() ? "receipts.stamp-paid" : "receipts.stamp-receipt");
    }

    /// What that attempt paid of this invoice.
    public Money amount() {
        return payment.order().amountOf(invoice.id());
    }

    public Money left() {
        return invoice.leftToPay();
    }

    public String paidOn() {
        return FrenchDates.dateAndTime(payment.at());
    }

    public String issuedOn() {
        return FrenchDates.date(issuedAt);
    }

    /// « DUPONT Jeanne », as the hospital prints names.
    public String name() {
        return patient.lastName().toUpperCase(Locale.FRENCH) + " " + patient.firstName();
    }

    public String stayDates() {
        var from = stay == null ? null : stay.enteredOn();
        var to = stay == null ? null : stay.leftOn();
        if (from == null) {
            return to == null ? "" : FrenchDates.digits(to);
        }
        return to == null
                ? text("receipts.stay-from", FrenchDates.digits(from))
                : text("receipts.stay-range", FrenchDates.digits(from), FrenchDates.digits(to));
    }

    public String nda() {
        return Objects.requireNonNullElse(invoice.nda(), "");
    }

    /// `990 000 001`: nine characters are read by three.
    public String finess() {
        return hospital.finess().replaceAll("(.{3})(?=.)", "$1\u00A0");
    }

    public String proof() {
        return switch (kind) {
            case RECEIPT -> text("receipts.proof-receipt");
            case ACQUITTED ->
                text(invoice.document() == null ? "receipts.proof-acquitted" : "receipts.proof-acquitted-added");
            case ATTESTATION -> text("receipts.proof-attestation");
        };
    }

    public String legal() {
        return text(isNominative() ? "receipts.legal" : "receipts.legal-receipt", issuedOn(), hospital.name());
    }

    /// The hospital's logo as SVG, our own file; nothing when this build has no assets.
    public Content logo() {
        var name = Assets.find(hospital.logo());
        var svg = name.map(PaidPaper::asset).orElse("");
        return output -> output.writeContent(svg);
    }

    /// The QR code that leads to the page where the paper is verified.
    public Content qr() {
        var svg = mark.qr().replace("<svg ", "<svg width=\"90\" height=\"90\" ");
        return output -> output.writeContent(svg);
    }

    public static Content style() {
        var css = asset("/fr/quittance/receipts/paper.css");
        return output -> output.writeContent(css);
    }

    private static String asset(String path) {
        try (var file = PaidPaper.class.getResourceAsStream(path)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
