package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.AnswerCode;
import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page that takes a one-time code, for the first connection and for the later ones.
@Component
class CodePages {

    private final Door door;
    private final Turnstile turnstile;
    private final AnswerCode answerCode;
    private final Destination destination;

    CodePages(Door door, Turnstile turnstile, AnswerCode answerCode, Destination destination) {
        this.door = door;
        this.turnstile = turnstile;
        this.answerCode = answerCode;
        this.destination = destination;
    }

    /// The page, when this browser waits for a code.
    Optional<ResponseEntity<Page>> show(HttpServletRequest request, String path, boolean sentAgain) {
        return page(request, path, sentAgain, List.of()).map(Answers::page);
    }

    /// Looks at a code; nothing when this browser waits for none.
    Optional<ResponseEntity<Page>> answer(HttpServletRequest request, String path, String typed) {
        var establishment = door.establishment(request).code();
        if (!turnstile.allowsForm(request, establishment)) {
            return Optional.of(Answers.wait(TooManyTriesPage.network(door.shell(request))));
        }
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\u00A0.-]", "");
        if (!digits.matches("[0-9]{6}")) {
            return wrong(request, path, text("accounts.code-digits"));
        }
        return Errand.challenge(request, establishment)
                .flatMap(challenge -> answerCode.answer(establishment, challenge, digits))
                .flatMap(outcome -> conclude(request, path, outcome));
    }

    private Optional<ResponseEntity<Page>> conclude(
            HttpServletRequest request, String path, AnswerCode.Outcome outcome) {
        var establishment = door.establishment(request).code();
        return switch (outcome) {
            case AnswerCode.Outcome.Opened(var account) ->
                Optional.of(Answers.seeOther(destination.enter(request, establishment, account) + "?bienvenue"));
            case AnswerCode.Outcome.Joined(var account) ->
                Optional.of(Answers.seeOther(destination.enter(request, establishment, account)));
            case AnswerCode.Outcome.SignedIn(var account) ->
                Optional.of(Answers.seeOther(destination.enter(request, establishment, account)));
            case AnswerCode.Outcome.Elsewhere elsewhere -> Optional.of(Answers.seeOther("/connexion?existe"));
            case AnswerCode.Outcome.WrongCode wrongCode -> wrong(request, path, text("accounts.code-wrong"));
            case AnswerCode.Outcome.Expired(var next) -> {
                Errand.waitsForCode(request, establishment, next);
                yield wrong(request, path, text("accounts.code-expired"));
            }
            case AnswerCode.Outcome.Refused(var left) ->
                Optional.of(Answers.wrong(new CodeRequestPage(
                        door.shell(request), SignInPages.refusal(left), "", BirthDateEntry.EMPTY, List.of())));
            case AnswerCode.Outcome.TooManyMessages tooMany ->
                Optional.of(Answers.wait(TooManyTriesPage.messages(door.shell(request))));
            case AnswerCode.Outcome.Locked(var until) ->
                Optional.of(Answers.wait(TooManyTriesPage.locked(door.shell(request), until)));
        };
    }

    /// Sends another code.
    Optional<ResponseEntity<Page>> again(HttpServletRequest request, String path, boolean bySms) {
        var establishment = door.establishment(request).code();
        return Errand.challenge(request, establishment)
                .flatMap(it -> answerCode.askAnother(establishment, it, bySms))
                .map(another -> switch (another) {
                    case AnswerCode.Another.Answer(var next) -> {
                        Errand.waitsForCode(request, establishment, next);
                        yield Answers.seeOther(path + "?renvoye");
                    }
                    case AnswerCode.Another.TooMany tooMany ->
                        Answers.wait(TooManyTriesPage.messages(door.shell(request)));
                });
    }

    private Optional<ResponseEntity<Page>> wrong(HttpServletRequest request, String path, String message) {
        return page(request, path, false, List.of(new Problem("code", message))).map(Answers::wrong);
    }

    private Optional<Page> page(HttpServletRequest request, String path, boolean sentAgain, List<Problem> problems) {
        var establishment = door.establishment(request).code();
        return Errand.challenge(request, establishment)
                .flatMap(it -> answerCode.asked(establishment, it))
                .map(it -> new CodePage(
                        door.shell(request),
                        path,
                        it.email(),
                        it.meant(),
                        it.mobile(),
                        it.mayAskAnother(),
                        sentAgain,
                        problems));
    }
}
