package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.ChangePassword;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/mot-de-passe/{jeton}`: the link of the message about a forgotten password.
@Controller
class NewPasswordPages {

    private final Door door;
    private final Turnstile turnstile;
    private final BirthDateFields birthDates;
    private final ChangePassword changePassword;
    private final PasswordChangedStep changed;

    NewPasswordPages(
            Door door,
            Turnstile turnstile,
            BirthDateFields birthDates,
            ChangePassword changePassword,
            PasswordChangedStep changed) {
        this.door = door;
        this.turnstile = turnstile;
        this.birthDates = birthDates;
        this.changePassword = changePassword;
        this.changed = changed;
    }

    @GetMapping("/mot-de-passe/{jeton}")
    ResponseEntity<Page> show(@PathVariable String jeton, HttpServletRequest request) {
        return changePassword.isOpen(jeton)
                ? Answers.page(new NewPasswordPage(door.shell(request), true, BirthDateEntry.EMPTY, List.of()))
                : closed(request);
    }

    private ResponseEntity<Page> closed(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(new NewPasswordPage(door.shell(request), false, BirthDateEntry.EMPTY, List.of()));
    }

    @PostMapping("/mot-de-passe/{jeton}")
    ResponseEntity<Page> change(
            @PathVariable String jeton, HttpServletRequest request, @RequestParam Map<String, String> form) {
        if (!turnstile.allowsForm(request, door.establishment(request).code())) {
            return Answers.wait(TooManyTriesPage.network(door.shell(request)));
        }
        if (!changePassword.isOpen(jeton)) {
            return closed(request);
        }
        var problems = new ArrayList<Problem>();
        var birthDate = birthDates.read(BirthDateFields.typed(form), problems);
        var password = FirstConnectionForms.password(form, null, problems);
        if (birthDate.isEmpty() || !problems.isEmpty()) {
            return wrong(request, form, problems);
        }
        return switch (changePassword.change(jeton, birthDate.get(), password)) {
            case ChangePassword.Outcome.Changed(var establishment, var account) ->
                Answers.seeOther(changed.enter(request, establishment, account));
            case ChangePassword.Outcome.WrongBirthDate wrongDate ->
                wrong(
                        request,
                        form,
                        List.of(new Problem(
                                List.of("jour", "mois", "annee"), text("accounts.reset-birth-date-wrong"))));
            case ChangePassword.Outcome.WeakPassword(var message) ->
                wrong(request, form, List.of(new Problem("mdp", message)));
            case ChangePassword.Outcome.Closed closed -> closed(request);
        };
    }

    private ResponseEntity<Page> wrong(HttpServletRequest request, Map<String, String> form, List<Problem> problems) {
        return Answers.wrong(
                new NewPasswordPage(door.shell(request), true, BirthDateFields.typed(form), List.copyOf(problems)));
    }
}
