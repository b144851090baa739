package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.passwords.PasswordRules;
import fr.quittance.staff.AnswerInvitation;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/invitation/{jeton}`: a password, then a telephone; then people are in.
@Controller
class InvitationPages {

    private final Doorway doorway;
    private final AnswerInvitation answer;
    private final ProveWhoYouAre prove;
    private final InstantSource clock;

    InvitationPages(Doorway doorway, AnswerInvitation answer, ProveWhoYouAre prove, InstantSource clock) {
        this.doorway = doorway;
        this.answer = answer;
        this.prove = prove;
        this.clock = clock;
    }

    @BeforeSignIn
    @GetMapping("/gestion/invitation/{jeton}")
    ResponseEntity<Page> show(HttpServletRequest request, @PathVariable String jeton) {
        return open(request, jeton)
                .map(it -> ResponseEntity.<Page>ok(page(request, it, List.of())))
                .orElseGet(() -> closed(request));
    }

    @BeforeSignIn
    @PostMapping("/gestion/invitation/{jeton}")
    ResponseEntity<Page> password(
            HttpServletRequest request,
            @PathVariable String jeton,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "") String confirmation) {
        var open = open(request, jeton);
        if (open.isEmpty()) {
            return closed(request);
        }
        if (!motDePasse.isEmpty() && !motDePasse.equals(confirmation)) {
            return wrong(page(request, open.get(), List.of(new Problem("mdp2", text("staff.confirmation-different")))));
        }
        var problem = answer.choosePassword(
                doorway.establishment(request).code(), jeton, PasswordRules.normalised(motDePasse));
        return problem.isPresent()
                ? wrong(page(request, open.get(), List.of(new Problem("mdp", problem.get()))))
                : StaffWayIn.seeOther("/gestion/invitation/" + jeton + "/telephone");
    }

    @BeforeSignIn
    @GetMapping("/gestion/invitation/{jeton}/telephone")
    ResponseEntity<Page> telephone(HttpServletRequest request, @PathVariable String jeton) {
        var open = open(request, jeton);
        if (open.isEmpty()) {
            return closed(request);
        }
        return open.get().passwordChosen()
                ? ResponseEntity.ok(enrolment(request, open.get(), List.of()))
                : StaffWayIn.seeOther("/gestion/invitation/" + jeton);
    }

    @BeforeSignIn
    @PostMapping("/gestion/invitation/{jeton}/telephone")
    ResponseEntity<Page> enrol(
            HttpServletRequest request, @PathVariable String jeton, @RequestParam(defaultValue = "") String code) {
        var open = open(request, jeton);
        if (open.isEmpty()) {
            return closed(request);
        }
        return switch (answer.enrol(doorway.establishment(request).code(), jeton, code)) {
            case AnswerInvitation.Outcome.Done(var member, var codes) -> {
                StaffSession.signIn(request, member, clock.instant());
                prove.signedIn(member, text("staff.signed-in-by-password"));
                yield ResponseEntity.ok(new RecoveryCodesPage(doorway.shell(request), codes));
            }
            case AnswerInvitation.Outcome.WrongCode wrong ->
                wrong(enrolment(request, open.get(), List.of(new Problem("code", text("staff.enrol-wrong")))));
            case AnswerInvitation.Outcome.Closed closed -> closed(request);
        };
    }

    private Optional<AnswerInvitation.Open> open(HttpServletRequest request, String token) {
        var establishment = doorway.establishment(request);
        return answer.open(establishment.code(), establishment.shortName(), token);
    }

    private Page page(HttpServletRequest request, AnswerInvitation.Open open, List<Problem> problems) {
        return new InvitationPage(
                doorway.shell(request),
                open.account().email().value(),
                doorway.isProviderOnly(request) ? doorway.provider(request) : "",
                problems);
    }

    private Page enrolment(HttpServletRequest request, AnswerInvitation.Open open, List<Problem> problems) {
        return new EnrolmentPage(doorway.shell(request), open.uri(), open.secret(), problems);
    }

    private ResponseEntity<Page> closed(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(new InvitationPage(doorway.shell(request), null, "", List.of()));
    }

    private static ResponseEntity<Page> wrong(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }
}
