package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.EmailAddress;
import fr.quittance.accounts.SignIn;
import fr.quittance.guard.ClientAddress;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.passwords.PasswordRules;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/connexion`: address, password, birth date.
@Controller
class SignInPages {

    private final Door door;
    private final HumanForms humans;
    private final BirthDateFields birthDates;
    private final SignInSteps steps;

    SignInPages(Door door, HumanForms humans, BirthDateFields birthDates, SignInSteps steps) {
        this.door = door;
        this.humans = humans;
        this.birthDates = birthDates;
        this.steps = steps;
    }

    @GetMapping("/connexion")
    ResponseEntity<Page> show(HttpServletRequest request, @RequestParam Map<String, String> query) {
        return Answers.page(page(request, notice(query), null, Map.of(), List.of(), false));
    }

    private static @Nullable String notice(Map<String, String> query) {
        if (query.containsKey("deconnecte")) {
            return text("accounts.signed-out");
        }
        if (query.containsKey("deconnexion")) {
            return text("accounts.session-ended");
        }
        return query.containsKey("existe") ? text("accounts.exists") : null;
    }

    @PostMapping("/connexion")
    ResponseEntity<Page> signIn(HttpServletRequest request, @RequestParam Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        var email = FirstConnectionForms.email(form, problems);
        var password = PasswordRules.normalised(form.getOrDefault("motDePasse", ""));
        if (password.isEmpty()) {
            problems.add(new Problem("mdp", text("accounts.sign-in-password-empty")));
        }
        var birthDate = birthDates.read(BirthDateFields.typed(form), problems);
        if (email.isEmpty() || birthDate.isEmpty() || !problems.isEmpty()) {
            return Answers.wrong(page(request, null, null, form, problems, false));
        }
        return switch (humans.check(request, form)) {
            case HumanForms.Checked.Human human -> byPassword(request, form, email.get(), password, birthDate.get());
            case HumanForms.Checked.ByCode byCode -> byCode(request, email.get(), birthDate.get());
            case HumanForms.Checked.NotProved(var problem) ->
                Answers.wrong(page(request, null, null, form, List.of(problem), true));
            case HumanForms.Checked.TooMany(var page) -> Answers.wait(page);
        };
    }

    private ResponseEntity<Page> byPassword(
            HttpServletRequest request,
            Map<String, String> form,
            EmailAddress email,
            String password,
            LocalDate birthDate) {
        var establishment = door.establishment(request).code();
        return switch (steps.signIn()
                .byPassword(establishment, email, password, birthDate, ClientAddress.network(request))) {
            case SignIn.Outcome.SignedIn(var account) ->
                Answers.seeOther(steps.destination().enter(request, establishment, account));
            case SignIn.Outcome.Refused(var left) ->
                Answers.wrong(page(request, null, refusal(left), form, List.of(), false));
            case SignIn.Outcome.Locked(var until) -> Answers.wait(TooManyTriesPage.locked(door.shell(request), until));
            case SignIn.Outcome.NetworkLocked(var until) ->
                Answers.wait(TooManyTriesPage.network(door.shell(request), until));
            case SignIn.Outcome.MailboxOnly mailbox -> byCode(request, email, birthDate);
        };
    }

    private ResponseEntity<Page> byCode(HttpServletRequest request, EmailAddress email, LocalDate birthDate) {
        var establishment = door.establishment(request).code();
        return steps.askCode()
                .ask(establishment, email, birthDate)
                .<ResponseEntity<Page>>map(challenge -> {
                    Errand.waitsForCode(request, establishment, challenge);
                    return Answers.seeOther("/connexion/code");
                })
                .orElseGet(() -> Answers.wait(TooManyTriesPage.messages(door.shell(request))));
    }

    /// The same for every reason; the number of tries left is told from the third failure.
    static String refusal(int left) {
        return switch (left) {
            case 1 -> text("accounts.refused") + " " + text("accounts.one-try-left");
            case 2 -> text("accounts.refused") + " " + text("accounts.tries-left", left);
            default -> text("accounts.refused");
        };
    }

    private SignInPage page(
            HttpServletRequest request,
            @Nullable String notice,
            @Nullable String alert,
            Map<String, String> form,
            List<Problem> problems,
            boolean offersCode) {
        return new SignInPage(
                door.shell(request),
                notice,
                alert,
                form.getOrDefault("email", ""),
                form.isEmpty() ? BirthDateEntry.EMPTY : BirthDateFields.typed(form),
                humans.box(request, offersCode),
                List.copyOf(problems));
    }
}
