package fr.quittance.insurers.insurer;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// An opened pack: who, what, and the files. Nothing of the patient's other invoices.
///
/// @param base the address of the pack
/// @param number the number of the invoice
/// @param patient « DUPONT Jeanne »
/// @param birthDate « 27/03/1957 »
/// @param memberNumber the number the patient gave; may be empty
/// @param amount the patient's part
/// @param state what the invoice is worth today: the texts are `insurers.state-…`
/// @param paper the word of the paper: the texts are `insurers.paper-…`
/// @param finess of the hospital
/// @param until until when the link opens
/// @param host where the paper may be verified
public record PackPage(
        Shell shell,
        String base,
        String number,
        String patient,
        String birthDate,
        String memberNumber,
        String amount,
        String state,
        String paper,
        String finess,
        String until,
        String host)
        implements Page {

    /// The icon of its tag.
    public String mark() {
        return switch (state) {
            case "paid" -> "check";
            case "refunded", "partly-refunded" -> "refund";
            default -> "ban";
        };
    }
}
