package fr.quittance.establishments;

import fr.quittance.pages.Desk;
import fr.quittance.pages.DeskEntry;
import fr.quittance.pages.DeskRoom;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The desks of the staff: what surrounds the pages of `/gestion` for each of them.
@Component
public class Desks {

    private final Establishments establishments;
    private final List<DeskEntry> entries;
    private final List<DeskRoom> rooms;

    Desks(Establishments establishments, ObjectProvider<DeskEntry> entries, ObjectProvider<DeskRoom> rooms) {
        this.establishments = establishments;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .toList();
        this.rooms =
                rooms.stream().sorted(Comparator.comparingInt(DeskRoom::order)).toList();
    }

    /// What surrounds the pages of a member of staff.
    public Desk of(StaffMember member) {
        var establishment = establishments.get(new EstablishmentCode(member.establishment()));
        return new Desk(
                establishments.shell(establishment),
                member,
                entries.stream().filter(it -> mayEnter(member, it.roles())).toList(),
                rooms.stream().filter(it -> mayEnter(member, it.roles())).toList());
    }

    private static boolean mayEnter(StaffMember member, Set<StaffRole> roles) {
        return member.isOneOf(roles.toArray(StaffRole[]::new));
    }
}
