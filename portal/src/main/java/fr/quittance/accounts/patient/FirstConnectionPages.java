package fr.quittance.accounts.patient;

import fr.quittance.accounts.CreateAccount;
import fr.quittance.accounts.LinkedPatient;
import fr.quittance.accounts.LinkedPatients;
import fr.quittance.accounts.Mistakes;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/premiere-connexion`: asked only of somebody who opened a link.
@Controller
class FirstConnectionPages {

    private final Links links;
    private final LinkedPatients linkedPatients;
    private final FirstConnectionForms forms;
    private final CreateAccount createAccount;
    private final Destination destination;
    private final Mistakes mistakes;

    FirstConnectionPages(
            Links links,
            LinkedPatients linkedPatients,
            FirstConnectionForms forms,
            CreateAccount createAccount,
            Destination destination,
            Mistakes mistakes) {
        this.links = links;
        this.linkedPatients = linkedPatients;
        this.forms = forms;
        this.createAccount = createAccount;
        this.destination = destination;
        this.mistakes = mistakes;
    }

    @GetMapping("/premiere-connexion")
    ResponseEntity<Page> show(HttpServletRequest request) {
        return behindLink(request, (opened, linked) -> Answers.page(forms.empty(request, emailOnFile(opened, linked))));
    }

    @PostMapping("/premiere-connexion")
    ResponseEntity<Page> create(HttpServletRequest request, @RequestParam Map<String, String> form) {
        return behindLink(request, (opened, linked) -> {
            var onFile = emailOnFile(opened, linked);
            return switch (forms.read(request, form, onFile)) {
                case FirstConnectionForms.Filled.Wrong(var page) -> wrong(linked, page);
                case FirstConnectionForms.Filled.TooMany(var page) -> Answers.wait(page);
                case FirstConnectionForms.Filled.Complete complete -> {
                    var wanted = complete.toRequest(opened);
                    yield answer(request, form, onFile, linked, createAccount.create(wanted));
                }
            };
        });
    }

    private ResponseEntity<Page> answer(
            HttpServletRequest request,
            Map<String, String> form,
            String emailOnFile,
            LinkedPatient linked,
            CreateAccount.Outcome outcome) {
        var establishment = linked.link().establishment();
        return switch (outcome) {
            case CreateAccount.Outcome.Opened(var account) ->
                Answers.seeOther(destination.enter(request, establishment, account) + "?bienvenue");
            case CreateAccount.Outcome.CodeSent(var challenge) -> {
                Errand.waitsForCode(request, establishment, challenge);
                yield Answers.seeOther("/premiere-connexion/code");
            }
            case CreateAccount.Outcome.TooManyMessages tooMany -> Answers.wait(forms.tooManyMessages(request));
            case CreateAccount.Outcome.WrongBirthDate(var left) -> {
                var again = wrong(linked, forms.wrongBirthDate(request, form, emailOnFile));
                yield left == 0 ? Answers.wait(forms.spaceLocked(request, linked.link())) : again;
            }
            case CreateAccount.Outcome.WeakPassword(var said) ->
                wrong(linked, forms.again(request, form, emailOnFile, new Problem("mdp", said)));
            case CreateAccount.Outcome.LinkClosed closed -> Answers.seeOther("/premiere-connexion");
        };
    }

    private ResponseEntity<Page> wrong(LinkedPatient linked, FirstConnectionPage page) {
        mistakes.count(linked.link().establishment(), page.problems());
        return Answers.wrong(page);
    }

    /// Nobody without a link is here; a link that is closed says so on its own page, and one that
    /// heard three wrong birth dates still pays.
    private ResponseEntity<Page> behindLink(
            HttpServletRequest request, BiFunction<Errand.OpenedLink, LinkedPatient, ResponseEntity<Page>> answer) {
        var opened = Errand.link(request);
        var linked = opened.flatMap(it -> linkedPatients.find(it.code(), it.link()));
        if (opened.isEmpty() || linked.isEmpty()) {
            return Answers.seeOther("/connexion");
        }
        var link = linked.get().link();
        if (!(links.check(link) instanceof LinkCheck.Open)) {
            return Answers.seeOther(AccessLinks.payPage(link));
        }
        return link.opensSpace()
                ? answer.apply(opened.get(), linked.get())
                : Answers.wait(forms.spaceLocked(request, link));
    }

    /// Shown only to somebody who came by the e-mail that was sent to it.
    private static String emailOnFile(Errand.OpenedLink opened, LinkedPatient linked) {
        return opened.provesMailbox()
                ? Optional.ofNullable(linked.patient().contacts().email()).orElse("")
                : "";
    }
}
