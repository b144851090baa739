package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import fr.quittance.patients.Patient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Mes coordonnées ».
///
/// @param shell what surrounds it
/// @param people those the account reads for
/// @param sentTo where a code went that is awaited here, whole: its owner typed it a moment ago;
/// null when none is awaited
/// @param done `saved` once a change counts
/// @param problems what is wrong; the ids of fields end with the place of the person in the list
public record ContactsPage(
        Shell shell,
        List<Patient> people,
        @Nullable String sentTo,
        @Nullable String done,
        List<Problem> problems) implements Page {

    /// « 06 39 98 00 12 ».
    public static String readable(@Nullable String mobile) {
        if (mobile == null) {
            return "";
        }
        return mobile.startsWith("+33") ? ("0" + mobile.substring(3)).replaceAll("(..)(?=.)", "$1\u00A0") : mobile;
    }
}
