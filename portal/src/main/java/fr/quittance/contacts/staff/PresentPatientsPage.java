package fr.quittance.contacts.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.UnitRate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/gestion/coordonnees`: who is there, and who can be told of an invoice.
///
/// @param desk what surrounds it
/// @param rates by unit
/// @param patients those present, of one unit or of all
/// @param unit the unit chosen; empty for all
/// @param more whether there are more than are shown
/// @param acts whether this person may act, or only reads
/// @param told what became of the last act: `saved`, `letters`, `taken-back`
public record PresentPatientsPage(
        Desk desk,
        List<UnitRate> rates,
        List<PresentPatient> patients,
        String unit,
        boolean more,
        boolean acts,
        @Nullable String told)
        implements Page {

    /// Where the patients of a unit are.
    public static String address(String unit) {
        return PresentPatientsPages.PATH + "?unite=" + URLEncoder.encode(unit, StandardCharsets.UTF_8);
    }

    /// « DUPONT Jeanne, 27/03/1957 ».
    public static String name(PresentPatient it) {
        return it.patient().listedName() + ", "
                + FrenchDates.digits(it.patient().birthDate());
    }

    /// The end of a text's key: `proved`, `known`, `letters` or `none`.
    public static String standing(PresentPatient it) {
        var contacts = it.contacts();
        if (contacts.prefersLetters()) {
            return "letters";
        }
        if (!contacts.reachable()) {
            return "none";
        }
        return contacts.emailProved() || contacts.mobileProved() ? "proved" : "known";
    }

    /// How a standing looks.
    public static String look(String standing) {
        return switch (standing) {
            case "proved" -> "tag--paid";
            case "none" -> "tag--late";
            case "letters" -> "tag--closed";
            default -> "";
        };
    }

    /// The icon of a standing.
    public static String icon(String standing) {
        return switch (standing) {
            case "proved" -> "check";
            case "none" -> "alert";
            case "letters" -> "mail";
            default -> "clock";
        };
    }
}
