package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The account of one person at one hospital; nobody shares one.
///
/// @param establishment the hospital
/// @param id names it
/// @param email what they sign in with
/// @param name how colleagues and the journal name them: « M. Petit »
/// @param roles one or more
/// @param state whether it opens the door
/// @param passwordHash once they chose a password
/// @param secret which of the derived secrets their telephone holds
/// @param lastSignInAt when they last came in
public record StaffAccount(
        EstablishmentCode establishment,
        UUID id,
        WorkEmail email,
        String name,
        Set<StaffRole> roles,
        State state,
        @Nullable String passwordHash,
        int secret,
        @Nullable Instant lastSignInAt) {

    public StaffAccount {
        roles = Set.copyOf(roles);
    }

    /// Whether an account opens the door.
    public enum State {
        /// Invited, for the first time or again: not until they answer.
        INVITED,
        /// Yes.
        ACTIVE,
        /// No more.
        DISABLED
    }

    /// Whether it opens the door today.
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /// Who they are once signed in.
    public StaffMember member() {
        return new StaffMember(establishment.value(), id, name, roles);
    }
}
