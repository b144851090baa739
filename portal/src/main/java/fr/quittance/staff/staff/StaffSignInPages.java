package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.passwords.PasswordRules;
import fr.quittance.passwords.TooManySignIns;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.staff.WorkEmail;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/connexion`: address and password, then the code of the telephone.
@Controller
class StaffSignInPages {

    private final Doorway doorway;
    private final ProveWhoYouAre prove;
    private final InstantSource clock;

    StaffSignInPages(Doorway doorway, ProveWhoYouAre prove, InstantSource clock) {
        this.doorway = doorway;
        this.prove = prove;
        this.clock = clock;
    }

    @BeforeSignIn
    @GetMapping("/gestion/connexion")
    ResponseEntity<Page> show(HttpServletRequest request, @RequestParam Map<String, String> query) {
        return StaffSession.member(request).isPresent()
                ? StaffWayIn.seeOther("/gestion")
                : ResponseEntity.ok(page(request, notice(query), null, "", List.of()));
    }

    private static @Nullable String notice(Map<String, String> query) {
        if (query.containsKey("deconnecte")) {
            return text("staff.signed-out");
        }
        return query.containsKey("termine") ? text("staff.session-ended") : null;
    }

    @BeforeSignIn
    @PostMapping("/gestion/connexion")
    ResponseEntity<Page> password(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String motDePasse) {
        var problems = new ArrayList<Problem>();
        var address = WorkEmail.read(email);
        if (address.isEmpty()) {
            problems.add(new Problem("email", text("staff.email-wrong")));
        }
        if (motDePasse.isEmpty()) {
            problems.add(new Problem("mdp", text("staff.password-empty")));
        }
        if (address.isEmpty() || !problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(request, null, null, email, problems));
        }
        if (!doorway.mayKnock(request)) {
            return busy(request);
        }
        var establishment = doorway.establishment(request).code();
        var account = prove.byPassword(establishment, address.get(), PasswordRules.normalised(motDePasse));
        if (account.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(request, null, text("staff.refused"), email, List.of()));
        }
        Errands.isHalfway(request, establishment, account.get(), clock.instant());
        return StaffWayIn.seeOther("/gestion/connexion/code");
    }

    @BeforeSignIn
    @GetMapping("/gestion/connexion/code")
    ResponseEntity<Page> code(HttpServletRequest request) {
        return Errands.halfway(request, doorway.establishment(request).code(), clock.instant())
                        .isPresent()
                ? ResponseEntity.ok(new SecondProofPage(doorway.shell(request), List.of()))
                : StaffWayIn.seeOther("/gestion/connexion");
    }

    @BeforeSignIn
    @PostMapping("/gestion/connexion/code")
    ResponseEntity<Page> code(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var establishment = doorway.establishment(request).code();
        var account = Errands.halfway(request, establishment, clock.instant());
        if (account.isEmpty()) {
            return StaffWayIn.seeOther("/gestion/connexion?termine");
        }
        var member = prove.byCode(establishment, account.get(), code);
        if (member.isEmpty()) {
            var problem = new Problem("code", text("staff.code-wrong"));
            return ResponseEntity.unprocessableContent()
                    .body(new SecondProofPage(doorway.shell(request), List.of(problem)));
        }
        var page = Errands.wanted(request).orElse("/gestion");
        StaffSession.signIn(request, member.get(), clock.instant());
        prove.signedIn(member.get(), text("staff.signed-in-by-password"));
        return StaffWayIn.seeOther(page);
    }

    @ExceptionHandler(TooManySignIns.class)
    ResponseEntity<Page> busy(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "30")
                .body(page(request, null, text("staff.busy"), "", List.of()));
    }

    private StaffSignInPage page(
            HttpServletRequest request,
            @Nullable String notice,
            @Nullable String alert,
            String email,
            List<Problem> problems) {
        return doorway.signInPage(request, notice, alert, email, problems);
    }
}
