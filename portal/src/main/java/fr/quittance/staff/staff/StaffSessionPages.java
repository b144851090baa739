package fr.quittance.staff.staff;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.staff.ProveByProvider;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/gestion` itself, the end of a session, and what keeps one going while somebody reads.
@Controller
class StaffSessionPages {

    private final Desks desks;
    private final Doorway doorway;
    private final ProveByProvider providers;

    StaffSessionPages(Desks desks, Doorway doorway, ProveByProvider providers) {
        this.desks = desks;
        this.doorway = doorway;
        this.providers = providers;
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @GetMapping("/gestion")
    ResponseEntity<Page> home(StaffMember member) {
        var desk = desks.of(member);
        return desk.home().equals("/gestion")
                ? ResponseEntity.ok(new EmptyDeskPage(desk))
                : StaffWayIn.seeOther(desk.home());
    }

    /// Reading a session keeps it: 204 while it lasts, 401 once it is over.
    @BeforeSignIn
    @GetMapping("/gestion/session")
    ResponseEntity<Void> keep(HttpServletRequest request) {
        return ResponseEntity.status(
                        StaffSession.member(request).isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }

    /// Ends the session; who came in by the identity provider ends the one they have there next, or the following
    /// person at the same desk would come in as them.
    @BeforeSignIn
    @PostMapping("/gestion/deconnexion")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        var wayOut = StaffSession.identity(request)
                .flatMap(identity -> providers.wayOut(doorway.establishment(request), identity));
        VisitorSession.signOut(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .location(wayOut.orElse(URI.create("/gestion/connexion?deconnecte")))
                .build();
    }
}
