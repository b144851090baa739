package fr.quittance.accounts.patient;

import fr.quittance.accounts.AskPasswordReset;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/mot-de-passe-oublie`.
@Controller
class ForgottenPasswordPages {

    private static final String PATH = "/mot-de-passe-oublie";

    private final Door door;
    private final Turnstile turnstile;
    private final AskPasswordReset askReset;

    ForgottenPasswordPages(Door door, Turnstile turnstile, AskPasswordReset askReset) {
        this.door = door;
        this.turnstile = turnstile;
        this.askReset = askReset;
    }

    @GetMapping(PATH)
    ResponseEntity<Page> show(HttpServletRequest request) {
        return Answers.page(new ForgottenPasswordPage(door.shell(request), "", false, List.of()));
    }

    @PostMapping(PATH)
    ResponseEntity<Page> ask(HttpServletRequest request, @RequestParam Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        var email = FirstConnectionForms.email(form, problems);
        if (email.isEmpty()) {
            return Answers.wrong(
                    new ForgottenPasswordPage(door.shell(request), form.getOrDefault("email", ""), false, problems));
        }
        var establishment = door.establishment(request).code();
        if (!turnstile.allowsForm(request, establishment)) {
            return Answers.wait(TooManyTriesPage.network(door.shell(request)));
        }
        return askReset.ask(establishment, email.get())
                ? Answers.page(new ForgottenPasswordPage(door.shell(request), "", true, List.of()))
                : Answers.wait(TooManyTriesPage.messages(door.shell(request)));
    }
}
