package fr.quittance.questions.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.guard.RateLimits;
import fr.quittance.invoices.Invoice;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.questions.AskQuestion;
import fr.quittance.questions.QuestionForms;
import fr.quittance.questions.Questions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page of a question, the same by both doors.
@Component
class QuestionPages {

    private static final int TRIES = 10;

    private final Questions questions;
    private final QuestionForms forms;
    private final AskQuestion askQuestion;
    private final RateLimits limits;

    QuestionPages(Questions questions, QuestionForms forms, AskQuestion askQuestion, RateLimits limits) {
        this.questions = questions;
        this.forms = forms;
        this.askQuestion = askQuestion;
        this.limits = limits;
    }

    /// The invoice a page is about, and by which door.
    record Shown(Shell shell, String base, Invoice invoice, boolean signedIn) {}

    ResponseEntity<Page> show(Shown shown) {
        return ResponseEntity.ok(page(shown, Map.of(), Map.of()));
    }

    ResponseEntity<Page> ask(Shown shown, Map<String, String> form, byte[] file) {
        var invoice = shown.invoice();
        if (!limits.allow(
                "question", invoice.establishment() + "/" + invoice.id().value(), TRIES, Duration.ofDays(1))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .body(page(
                            shown,
                            form,
                            Map.of(
                                    "message",
                                    text("questions.many", shown.shell().phone()))));
        }
        return switch (forms.read(form.getOrDefault("motif", ""), form.getOrDefault("message", ""), file)) {
            case QuestionForms.Read.Wrong(var problems) ->
                ResponseEntity.unprocessableContent().body(page(shown, form, problems));
            case QuestionForms.Read.Complete(var reason, var body, var attachment) -> {
                askQuestion.ask(invoice, reason, body, attachment, shown.signedIn());
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(shown.base() + "/signaler"))
                        .build();
            }
        };
    }

    private Page page(Shown shown, Map<String, String> form, Map<String, String> problems) {
        var invoice = shown.invoice();
        return new QuestionPage(
                shown.shell(),
                shown.base(),
                invoice.number().value(),
                form.getOrDefault("motif", ""),
                form.getOrDefault("message", ""),
                problems,
                questions.about(invoice.establishment(), invoice.id()).stream()
                        .findFirst()
                        .orElse(null));
    }
}
