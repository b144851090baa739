package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.staff.RoleWords;
import fr.quittance.staff.StaffAccount;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/gestion/reglages/utilisateurs`: who works here, since when, with which roles.
///
/// @param desk what surrounds it
/// @param colleagues everybody who has or had an account
/// @param notice what was just done
/// @param problems what is wrong with the form
/// @param name as typed
/// @param email as typed
/// @param chosen the roles ticked
public record ColleaguesPage(
        Desk desk,
        List<StaffAccount> colleagues,
        @Nullable String notice,
        List<Problem> problems,
        String name,
        String email,
        Set<StaffRole> chosen)
        implements Page {

    /// « Agent de facturation, Régisseur ».
    public static String roles(StaffAccount account) {
        return RoleWords.of(account.roles());
    }

    /// « Agent de facturation ».
    public static String role(StaffRole role) {
        return RoleWords.of(role);
    }

    /// « Actif », « Invité », « Désactivé ».
    public static String state(StaffAccount account) {
        return text("staff.state-" + account.state());
    }

    /// « 18 octobre 2026 à 21 h 14 », or « jamais ».
    public static String lastSignIn(StaffAccount account) {
        return account.lastSignInAt() == null ? text("staff.never") : FrenchDates.dateAndTime(account.lastSignInAt());
    }
}
