package fr.quittance.staff;

import fr.quittance.pages.Texts;
import fr.quittance.visitors.StaffRole;
import java.util.Set;
import java.util.stream.Collectors;

/// What roles are called, for people.
public final class RoleWords {

    private RoleWords() {}

    /// « Agent de facturation, Régisseur ».
    public static String of(Set<StaffRole> roles) {
        return roles.stream().sorted().map(RoleWords::of).collect(Collectors.joining(", "));
    }

    /// « Agent de facturation ».
    public static String of(StaffRole role) {
        return Texts.text("pages.role-" + role);
    }
}
