package fr.quittance.pages;

import static fr.quittance.pages.Texts.text;

import fr.quittance.visitors.StaffRole;
import java.util.EnumSet;
import java.util.Set;

/// A screen of « Réglages », beside the others. The module that has the page declares it as a bean, as it does a
/// [DeskEntry].
///
/// Identité is at 10, Apparence at 20, Messages at 30, Règles at 40, Utilisateurs at 50, Connecteurs at 60.
///
/// @param order where it stands, the smallest first
/// @param label what it says
/// @param path where it leads
/// @param roles who sees it: those whom the page lets in
public record DeskRoom(int order, String label, String path, Set<StaffRole> roles) {

    /// Where the bar at the top leads: the first room.
    public static final String HOME = "/gestion/reglages/identite";

    public DeskRoom {
        roles = Set.copyOf(roles);
    }

    /// A room whose words are the text of this key.
    public static DeskRoom at(int order, String key, String path, StaffRole first, StaffRole... others) {
        return new DeskRoom(order, text(key), path, EnumSet.of(first, others));
    }
}
