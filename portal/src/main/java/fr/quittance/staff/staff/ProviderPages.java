package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.staff.ProveByProvider;
import fr.quittance.staff.ProveByProvider.Outcome;
import fr.quittance.staff.ProveByProvider.Reason;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.staff.ProviderAttempt;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Signing in by the hospital's identity provider: there and back. Coming back is a GET, because the
/// protocol has it so; it counts only in the session that left, and once.
@Controller
class ProviderPages {

    private final Doorway doorway;
    private final Desks desks;
    private final ProveByProvider providers;
    private final ProveWhoYouAre prove;
    private final InstantSource clock;

    ProviderPages(Doorway doorway, Desks desks, ProveByProvider providers, ProveWhoYouAre prove, InstantSource clock) {
        this.doorway = doorway;
        this.desks = desks;
        this.providers = providers;
        this.prove = prove;
        this.clock = clock;
    }

    @BeforeSignIn
    @PostMapping("/gestion/connexion/fournisseur")
    ResponseEntity<Page> leave(HttpServletRequest request) {
        var establishment = doorway.establishment(request);
        if (providers.provider(establishment.code()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!doorway.mayKnock(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "30")
                    .body(page(request, text("staff.busy")));
        }
        var leaving = providers.leave(establishment);
        if (leaving.isEmpty()) {
            return refused(request, Reason.SILENT);
        }
        Errands.leaves(request, leaving.get().attempt());
        return StaffWayIn.seeOther(leaving.get().to().toString());
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @PostMapping("/gestion/preuve/fournisseur")
    ResponseEntity<Page> leaveAgain(HttpServletRequest request, StaffMember member) {
        var establishment = doorway.establishment(request);
        if (providers.provider(establishment.code()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var leaving = providers.leaveAgain(establishment, member);
        if (leaving.isEmpty()) {
            return refusedAgain(request, member, Reason.SILENT);
        }
        Errands.leaves(request, leaving.get().attempt());
        return StaffWayIn.seeOther(leaving.get().to().toString());
    }

    @BeforeSignIn
    @GetMapping(ProveByProvider.BACK)
    ResponseEntity<Page> arrive(HttpServletRequest request) {
        var establishment = doorway.establishment(request);
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var left = Errands.left(request);
        var again = left.map(ProviderAttempt::again).flatMap(it -> StaffSession.member(request));
        if (again.isPresent()) {
            return switch (providers.arrive(establishment, left.get(), query)) {
                case Outcome.In(var member, var identity) -> provedAgain(request, identity);
                case Outcome.Refused(var reason) -> refusedAgain(request, again.get(), reason);
            };
        }
        return left.filter(it -> it.again() == null)
                .map(attempt -> switch (providers.arrive(establishment, attempt, query)) {
                    case Outcome.In(var member, var identity) -> {
                        var page = Errands.wanted(request).orElse("/gestion");
                        StaffSession.signIn(request, member, clock.instant());
                        StaffSession.cameByProvider(request, identity);
                        prove.signedIn(member, text("staff.signed-in-by-provider", doorway.provider(request)));
                        yield StaffWayIn.<Page>seeOther(page);
                    }
                    case Outcome.Refused(var reason) -> refused(request, reason);
                })
                .orElseGet(() -> refused(request, Reason.WRONG));
    }

    private ResponseEntity<Page> provedAgain(HttpServletRequest request, String identity) {
        StaffSession.proved(request, clock.instant());
        StaffSession.cameByProvider(request, identity);
        request.changeSessionId();
        return StaffWayIn.seeOther(Errands.wanted(request).orElse("/gestion"));
    }

    private ResponseEntity<Page> refusedAgain(HttpServletRequest request, StaffMember member, Reason reason) {
        return ResponseEntity.unprocessableContent()
                .body(doorway.proofPage(request, desks.of(member), text("staff.provider-" + reason)));
    }

    private ResponseEntity<Page> refused(HttpServletRequest request, Reason reason) {
        return ResponseEntity.unprocessableContent().body(page(request, text("staff.provider-" + reason)));
    }

    private Page page(HttpServletRequest request, String alert) {
        return doorway.signInPage(request, null, alert, "", List.of());
    }
}
