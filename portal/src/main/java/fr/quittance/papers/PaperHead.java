package fr.quittance.papers;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.pages.FrenchDates;
import fr.quittance.verification.PaperMark;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is at the top and at the foot of every paper: who makes it, how to check it, the seal.
///
/// @param hospital who makes it
/// @param look its logo and colour
/// @param mark how to check it; null on an invoice, which proves no payment
/// @param sealed whether it will carry the hospital's seal: it only says so when it does
/// @param at when it is made, and sealed
public record PaperHead(
        Establishment hospital, PaperLook look, @Nullable PaperMark mark, boolean sealed, Instant at) {

    /// `990 000 001`: nine characters are read by three.
    public String finess() {
        return hospital.finess().replaceAll("(.{3})(?=.)", "$1\u00A0");
    }

    /// « FINESS 990 004 518 · SIRET 999 004 518 00017 ».
    public String identifiers() {
        return look.siret().isEmpty()
                ? text("papers.finess", finess())
                : text("papers.finess-and-siret", finess(), look.siretText());
    }

    /// Where the code is typed, without scheme: `facture.ch-valmont.fr/verifier`.
    public String verifyPage() {
        return hospital.host() + "/verifier";
    }

    /// The QR code, as a figure that says what it leads to.
    public Content qr(PaperMark mark) {
        var label = new StringOutput();
        Escape.htmlAttribute(text("papers.qr", verifyPage(), mark.code().readable()), label);
        var svg = mark.qr().replaceFirst("<svg ", "<svg class=\"qr\" alt=\"" + label + "\" ");
        return output -> output.writeContent(svg);
    }

    public String sealedAt() {
        return text("papers.seal-at", FrenchDates.dateAndTime(at));
    }
}
