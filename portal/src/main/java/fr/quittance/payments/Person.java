package fr.quittance.payments;

import fr.quittance.visitors.StaffMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did something with money.
///
/// @param id the staff account; null for the portal itself
/// @param name as the journal has it: « M. Petit », « automatique »
public record Person(@Nullable UUID id, String name) {

    static final Person PORTAL = new Person(null, "automatique");

    static Person of(StaffMember member) {
        return new Person(member.id(), member.name());
    }
}
