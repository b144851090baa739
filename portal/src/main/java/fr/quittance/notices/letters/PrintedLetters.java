package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Page;
import fr.quittance.pages.QrCode;
import fr.quittance.papers.PaperHead;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;

/// Letters on paper for patients without e-mail or mobile, one sheet each: what is to pay, a QR code,
/// and the same as a code to type.
///
/// @param head the hospital, at the top of each
/// @param writtenOn « 23 novembre 2026 »
/// @param letters one for each invoice
public record PrintedLetters(PaperHead head, String writtenOn, List<Sheet> letters) implements Page {

    public PrintedLetters {
        letters = List.copyOf(letters);
    }

    /// One letter.
    ///
    /// @param to « Jeanne Dupont », where the window of an envelope shows it; the hospital adds the
    ///     postal address, which the portal does not know, or hands the letter over
    /// @param ipp the hospital's name for the patient, to file it under
    /// @param number the number of the invoice
    /// @param issuedOn « 30/09/2026 »
    /// @param amount what is left to pay
    /// @param dueOn the last day
    /// @param address what the QR code holds
    /// @param code the ten characters, readable
    public record Sheet(
            String to,
            String ipp,
            String number,
            String issuedOn,
            String amount,
            String dueOn,
            String address,
            String code) {

        public Content qr() {
            var label = new StringOutput();
            Escape.htmlAttribute(text("notices.posted.qr", code), label);
            var svg = QrCode.svg(address).replaceFirst("<svg ", "<svg class=\"qr\" alt=\"" + label + "\" ");
            return output -> output.writeContent(svg);
        }
    }
}
