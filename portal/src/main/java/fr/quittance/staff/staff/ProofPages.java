package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.passwords.PasswordRules;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/preuve`: both proofs again, then back to the page that asked for them.
@Controller
class ProofPages {

    private final Doorway doorway;
    private final Desks desks;
    private final ProveWhoYouAre prove;
    private final InstantSource clock;

    ProofPages(Doorway doorway, Desks desks, ProveWhoYouAre prove, InstantSource clock) {
        this.doorway = doorway;
        this.desks = desks;
        this.prove = prove;
        this.clock = clock;
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @GetMapping("/gestion/preuve")
    ResponseEntity<Page> show(HttpServletRequest request, StaffMember member) {
        return ResponseEntity.ok(doorway.proofPage(request, desks.of(member), null));
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @PostMapping("/gestion/preuve")
    ResponseEntity<Page> prove(
            HttpServletRequest request,
            StaffMember member,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "") String code) {
        if (!prove.again(member, PasswordRules.normalised(motDePasse), code)) {
            return ResponseEntity.unprocessableContent()
                    .body(doorway.proofPage(request, desks.of(member), text("staff.proof-refused")));
        }
        StaffSession.proved(request, clock.instant());
        request.changeSessionId();
        return StaffWayIn.seeOther(Errands.wanted(request).orElse("/gestion"));
    }
}
