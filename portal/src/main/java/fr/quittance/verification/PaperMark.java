package fr.quittance.verification;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.pages.QrCode;
import java.time.LocalDate;
import java.util.UUID;

/// What is printed on a paper so that anybody can verify it. It proves nothing before
/// [MarkPaper#issued] wrote down which file carries it.
///
/// @param establishment the hospital
/// @param id names the paper; not a secret
/// @param kind which paper
/// @param invoice the invoice it is about
/// @param amount the sum it shows
/// @param datedOn the day of the payment it proves
/// @param code what a person types
/// @param address what the QR code holds: the page to open, and after `#` what the paper claims,
///     signed. The part after `#` is never sent to us by a browser
public record PaperMark(
        EstablishmentCode establishment,
        UUID id,
        PaperKind kind,
        InvoiceId invoice,
        Money amount,
        LocalDate datedOn,
        VerificationCode code,
        String address) {

    /// The QR code as an `svg` element without size.
    public String qr() {
        return QrCode.svg(address);
    }
}
