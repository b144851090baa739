package fr.quittance.visitors;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// A member of one hospital's staff, signed in with both proofs (password and one-time code, or a passkey).
///
/// @param establishment the code of the hospital
/// @param id the staff account
/// @param name how the journal and the timeline name them: `M. Petit`
/// @param roles one or more
public record StaffMember(String establishment, UUID id, String name, Set<StaffRole> roles) implements Serializable {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /// Whether they hold one of these roles.
    public boolean isOneOf(StaffRole... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
