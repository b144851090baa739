package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.staff.Passkey;
import fr.quittance.staff.Passkeys;
import fr.quittance.staff.StaffAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/gestion/compte`, « Mon compte »: who one is here, and one's passkeys.
///
/// @param desk what surrounds it
/// @param account whose
/// @param passkeys theirs, oldest first
/// @param notice what was just done
/// @param alert what failed
public record AccountPage(
        Desk desk,
        StaffAccount account,
        List<Passkey> passkeys,
        @Nullable String notice,
        @Nullable String alert) implements Page {

    /// Whether there is room for one more.
    public boolean mayAdd() {
        return passkeys.size() < Passkeys.MOST;
    }

    /// « Ajoutée le 18 octobre 2026 à 21 h 14. Dernière utilisation : jamais. »
    public static String life(Passkey passkey) {
        return text(
                "staff.passkey-life",
                FrenchDates.dateAndTime(passkey.addedAt()),
                passkey.lastUsedAt() == null ? text("staff.never") : FrenchDates.dateAndTime(passkey.lastUsedAt()));
    }
}
