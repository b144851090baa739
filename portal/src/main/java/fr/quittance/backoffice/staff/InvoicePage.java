package fr.quittance.backoffice.staff;

import fr.quittance.backoffice.Happening;
import fr.quittance.billcheck.Finding;
import fr.quittance.invoices.Invoice;
import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One invoice for the staff: the amounts, what happened, and what may be done.
///
/// @param state the key of its state (`backoffice.state.…`)
/// @param papers what may be read
/// @param happenings the timeline, newest first, narrowed by `kind`
/// @param kind the address of the kind shown; empty for all
/// @param acts what this person may do: `send`, `letter`, `cash`, `refund`, `delay`, `contacts`, `note`
/// @param told what became of the last act, if there was one
/// @param delayMax the last day a delay may be granted to
/// @param findings what the bill check says, to those who bill
public record InvoicePage(
        Desk desk,
        Invoice invoice,
        Patient patient,
        String state,
        List<Paper> papers,
        List<Happening> happenings,
        String kind,
        List<String> acts,
        @Nullable String told,
        LocalDate delayMax,
        List<Finding> findings)
        implements Page {

    /// A file of the invoice.
    ///
    /// @param kind `facture`, `acquittee`, `attestation`, `recu`, or the number of a credit note
    /// @param size « 91 ko »
    public record Paper(String kind, String size) {

        /// The word its text is named by.
        public String word() {
            return kind.startsWith("AV") ? "avoir" : kind;
        }
    }

    public String number() {
        return invoice.number().value();
    }

    /// The address of this page, and of what is done here.
    public String address() {
        return "/gestion/factures/" + invoice.number().address();
    }

    /// Where its patient's contacts are taken down.
    public String contactsAddress() {
        return "/gestion/coordonnees/dossier?nda="
                + URLEncoder.encode(String.valueOf(invoice.nda()), StandardCharsets.UTF_8);
    }

    public boolean may(String act) {
        return acts.contains(act);
    }

    /// The tone of its tag.
    public String tone() {
        return switch (state) {
            case "paid", "acquitted" -> "tag--paid";
            case "overdue", "in-doubt" -> "tag--late";
            case "cancelled", "nothing" -> "tag--closed";
            default -> "";
        };
    }

    public String mark() {
        return switch (state) {
            case "paid" -> "check";
            case "acquitted" -> "acquit";
            case "overdue", "in-doubt" -> "alert";
            case "cancelled" -> "ban";
            default -> "todo";
        };
    }

    /// The timeline by day, newest first.
    public Map<String, List<Happening>> days() {
        var days = new LinkedHashMap<String, List<Happening>>();
        for (var it : happenings) {
            days.computeIfAbsent(day(it), any -> new java.util.ArrayList<>()).add(it);
        }
        return days;
    }

    private static String day(Happening it) {
        return FrenchDates.date(it.at());
    }

    /// « 21 h 14 ».
    public static String time(Happening it) {
        var time = it.at().atZone(FrenchDates.PARIS);
        return time.getHour() + "\u00A0h\u00A0" + "%02d".formatted(time.getMinute());
    }
}
