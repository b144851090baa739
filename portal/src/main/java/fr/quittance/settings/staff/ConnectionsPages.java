package fr.quittance.settings.staff;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.settings.TryConnection;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// `/gestion/reglages/connecteurs`: what the portal talks to, to read and to try.
@Controller
class ConnectionsPages {

    private static final String HERE = SettingsRooms.CONNECTIONS;

    private final Desks desks;
    private final TryConnection connections;

    ConnectionsPages(Desks desks, TryConnection connections) {
        this.desks = desks;
        this.connections = connections;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> show(StaffMember member) {
        return ResponseEntity.ok(new ConnectionsPage(
                desks.of(member), connections.all(SettingForms.establishment(member)), Map.of(), false));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{id}")
    ResponseEntity<Page> test(StaffMember member, @PathVariable String id) {
        var all = connections.all(SettingForms.establishment(member));
        var connection = all.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return connections
                .run(connection, member)
                .<ResponseEntity<Page>>map(trial ->
                        ResponseEntity.ok(new ConnectionsPage(desks.of(member), all, Map.of(id, trial), false)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(new ConnectionsPage(desks.of(member), all, Map.of(), true)));
    }
}
