package fr.quittance.questions.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Page;
import fr.quittance.questions.AnswerQuestion;
import fr.quittance.questions.Question;
import fr.quittance.questions.Questions;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/questions`: what patients report, and the answer.
@Controller
@RequestMapping("/gestion/questions")
class QuestionsDesk {

    private static final int LONGEST = 2000;
    private static final int LAST_PAGE = 10_000;

    private final Questions questions;
    private final AnswerQuestion answerQuestion;
    private final QuestionDeskPages pages;
    private final Documents documents;
    private final Journal journal;

    QuestionsDesk(
            Questions questions,
            AnswerQuestion answerQuestion,
            QuestionDeskPages pages,
            Documents documents,
            Journal journal) {
        this.questions = questions;
        this.answerQuestion = answerQuestion;
        this.pages = pages;
        this.documents = documents;
        this.journal = journal;
    }

    @GetMapping
    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.AUDITOR})
    ResponseEntity<Page> list(StaffMember member, @RequestParam(name = "page", defaultValue = "1") int number) {
        return ResponseEntity.ok(pages.list(member, Math.clamp(number, 1, LAST_PAGE)));
    }

    @GetMapping("/{id}")
    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.AUDITOR})
    ResponseEntity<Page> one(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "fait", required = false) @Nullable String done) {
        return find(member, id)
                .map(it -> {
                    pages.opened(member, it, request);
                    return ResponseEntity.ok(pages.one(member, it, "", null, done == null ? null : told(done)));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String told(String done) {
        return done.equals("envoye") ? "sent" : "too-late";
    }

    @PostMapping("/{id}")
    @ForStaff(StaffRole.BILLING_CLERK)
    ResponseEntity<Page> answer(
            StaffMember member,
            @PathVariable UUID id,
            @RequestParam(name = "reponse", defaultValue = "") String typed) {
        var question = find(member, id);
        if (question.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var answer = typed.strip();
        if (question.get().answer() == null && (answer.isEmpty() || answer.length() > LONGEST)) {
            var error = answer.isEmpty()
                    ? text("questions.desk.answer-missing")
                    : text("questions.desk.answer-long", answer.length());
            return ResponseEntity.unprocessableContent().body(pages.one(member, question.get(), typed, error, null));
        }
        var establishment = question.get().establishment();
        var sent = answerQuestion.answer(establishment, id, answer, member.name());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/gestion/questions/" + id + "?fait=" + (sent ? "envoye" : "deja")))
                .build();
    }

    /// The file joined, to keep: what a stranger sent is never shown inside our own page.
    @GetMapping("/{id}/fichier")
    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.AUDITOR})
    ResponseEntity<byte[]> file(StaffMember member, @PathVariable UUID id) {
        var establishment = new EstablishmentCode(member.establishment());
        return find(member, id)
                .flatMap(question -> Optional.ofNullable(question.document()))
                .flatMap(document -> documents.find(establishment, document))
                .map(document -> {
                    journal.record(establishment, member.name(), "question-file-read", id.toString(), "");
                    return ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType(document.mediaType()))
                            .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.mediaType()))
                            .header("X-Content-Type-Options", "nosniff")
                            .body(documents.bytes(establishment, document.id()));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String disposition(String mediaType) {
        var extension = mediaType.substring(mediaType.indexOf('/') + 1);
        return ContentDisposition.attachment()
                .filename("fichier-joint." + extension)
                .build()
                .toString();
    }

    private Optional<Question> find(StaffMember member, UUID id) {
        return questions.find(new EstablishmentCode(member.establishment()), id);
    }
}
