package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.staff.PasskeyQuestion;
import fr.quittance.staff.ProveByPasskey;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, or proving again who one is, by a passkey: the page asks for a question, a device
/// answers it, and the answer comes as an ordinary form.
@Controller
class PasskeyPages {

    private final Doorway doorway;
    private final Desks desks;
    private final ProveByPasskey passkeys;
    private final ProveWhoYouAre prove;
    private final InstantSource clock;

    PasskeyPages(Doorway doorway, Desks desks, ProveByPasskey passkeys, ProveWhoYouAre prove, InstantSource clock) {
        this.doorway = doorway;
        this.desks = desks;
        this.passkeys = passkeys;
        this.prove = prove;
        this.clock = clock;
    }

    @BeforeSignIn
    @PostMapping("/gestion/connexion/cle/question")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return doorway.mayKnock(request)
                ? question(request, passkeys.ask(doorway.establishment(request)))
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header("Retry-After", "30")
                        .build();
    }

    @BeforeSignIn
    @PostMapping("/gestion/connexion/cle")
    ResponseEntity<Page> signIn(HttpServletRequest request, @RequestParam(defaultValue = "") String reponse) {
        var proved = Errands.question(request)
                .flatMap(question -> passkeys.answer(doorway.establishment(request), question, reponse));
        if (proved.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(doorway.signInPage(request, null, text("staff.passkey-refused"), "", List.of()));
        }
        var member = proved.get().member();
        var page = Errands.wanted(request).orElse("/gestion");
        StaffSession.signIn(request, member, clock.instant());
        prove.signedIn(member, text("staff.signed-in-by-passkey", proved.get().passkey()));
        return StaffWayIn.seeOther(page);
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @PostMapping("/gestion/preuve/cle/question")
    ResponseEntity<String> askAgain(HttpServletRequest request, StaffMember member) {
        return question(request, passkeys.ask(member));
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @PostMapping("/gestion/preuve/cle")
    ResponseEntity<Page> again(
            HttpServletRequest request, StaffMember member, @RequestParam(defaultValue = "") String reponse) {
        if (Errands.question(request)
                .filter(question -> passkeys.again(member, question, reponse))
                .isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(doorway.proofPage(request, desks.of(member), text("staff.passkey-refused")));
        }
        StaffSession.proved(request, clock.instant());
        request.changeSessionId();
        return StaffWayIn.seeOther(Errands.wanted(request).orElse("/gestion"));
    }

    /// Remembers a question, and hands it to the page.
    static ResponseEntity<String> question(HttpServletRequest request, PasskeyQuestion question) {
        Errands.asked(request, question.id());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question.options());
    }
}
