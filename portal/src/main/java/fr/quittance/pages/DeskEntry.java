package fr.quittance.pages;

import static fr.quittance.pages.Texts.text;

import fr.quittance.visitors.StaffRole;
import java.util.EnumSet;
import java.util.Set;

/// A place in the bar at the top of `/gestion`. The module that has the page declares it as a bean:
/// `@Bean DeskEntry audit() { return DeskEntry.at(80, "staff.audit-nav", "/gestion/audit", AUDITOR); }`.
///
/// À faire is at 10, Factures at 20, Dépôts at 30, Coordonnées at 40, Régie at 50, Tableau de bord
/// at 60, Réglages at 70, Audit at 80.
///
/// @param order where it stands, the smallest first
/// @param label what it says
/// @param path where it leads
/// @param roles who sees it: those whom the page lets in
public record DeskEntry(int order, String label, String path, Set<StaffRole> roles) {

    public DeskEntry {
        roles = Set.copyOf(roles);
    }

    /// An entry whose words are the text of this key.
    public static DeskEntry at(int order, String key, String path, StaffRole first, StaffRole... others) {
        return new DeskEntry(order, text(key), path, EnumSet.of(first, others));
    }
}
