package fr.quittance.accounts.patient;

import fr.quittance.accounts.AskSignInCode;
import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.EmailAddress;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/connexion/code`: sign in without a password, by a code sent to the mailbox.
@Controller
class SignInCodes {

    private static final String PATH = "/connexion/code";

    private final CodePages pages;
    private final Door door;
    private final Turnstile turnstile;
    private final BirthDateFields birthDates;
    private final AskSignInCode askCode;

    SignInCodes(CodePages pages, Door door, Turnstile turnstile, BirthDateFields birthDates, AskSignInCode askCode) {
        this.pages = pages;
        this.door = door;
        this.turnstile = turnstile;
        this.birthDates = birthDates;
        this.askCode = askCode;
    }

    @GetMapping(PATH)
    ResponseEntity<Page> show(HttpServletRequest request, @RequestParam Map<String, String> query) {
        return query.containsKey("autre")
                ? Answers.page(requestPage(request))
                : pages.show(request, PATH, query.containsKey("renvoye"))
                        .orElseGet(() -> Answers.page(requestPage(request)));
    }

    private Page requestPage(HttpServletRequest request) {
        return new CodeRequestPage(door.shell(request), null, "", BirthDateEntry.EMPTY, List.of());
    }

    @PostMapping(PATH)
    ResponseEntity<Page> send(HttpServletRequest request, @RequestParam Map<String, String> form) {
        return form.containsKey("code")
                ? pages.answer(request, PATH, form.getOrDefault("code", "")).orElseGet(() -> Answers.seeOther(PATH))
                : ask(request, form);
    }

    @PostMapping(PATH + "/renvoi")
    ResponseEntity<Page> again(HttpServletRequest request) {
        return pages.again(request, PATH, false).orElseGet(() -> Answers.seeOther(PATH));
    }

    private ResponseEntity<Page> ask(HttpServletRequest request, Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        var email = FirstConnectionForms.email(form, problems);
        var birthDate = birthDates.read(BirthDateFields.typed(form), problems);
        return email.isEmpty() || birthDate.isEmpty()
                ? Answers.wrong(new CodeRequestPage(
                        door.shell(request),
                        null,
                        form.getOrDefault("email", ""),
                        BirthDateFields.typed(form),
                        problems))
                : ask(request, email.get(), birthDate.get());
    }

    private ResponseEntity<Page> ask(HttpServletRequest request, EmailAddress email, LocalDate birthDate) {
        var establishment = door.establishment(request).code();
        if (!turnstile.allowsForm(request, establishment)) {
            return Answers.wait(TooManyTriesPage.network(door.shell(request)));
        }
        return askCode.ask(establishment, email, birthDate)
                .<ResponseEntity<Page>>map(challenge -> {
                    Errand.waitsForCode(request, establishment, challenge);
                    return Answers.seeOther(PATH);
                })
                .orElseGet(() -> Answers.wait(TooManyTriesPage.messages(door.shell(request))));
    }
}
