package fr.quittance.questions;

import static fr.quittance.pages.Texts.text;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.documents.Document;
import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A patient says that something is wrong with an invoice: an answer is promised by a day, and
/// nobody reminds them before.
@Component
public class AskQuestion {

    private final Questions questions;
    private final Documents documents;
    private final Journal journal;
    private final QuestionSettings settings;
    private final InstantSource clock;

    AskQuestion(
            Questions questions, Documents documents, Journal journal, QuestionSettings settings, InstantSource clock) {
        this.questions = questions;
        this.documents = documents;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /// A file joined to a question, already checked.
    public record Attachment(byte[] bytes, String mediaType) {

        @Override
        public String toString() {
            return "Attachment[" + mediaType + ", " + bytes.length + " bytes]";
        }
    }

    /// Records a question; when one about the same invoice is open, that one stays as it is.
    ///
    /// @param body at most 500 characters
    /// @param signedIn whether the patient is signed in, rather than holding a link
    /// @return whether it was recorded
    @Transactional
    public boolean ask(
            Invoice invoice, Question.Reason reason, String body, @Nullable Attachment attachment, boolean signedIn) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, FrenchDates.PARIS);
        var question = new Question(
                invoice.establishment(),
                UuidCreator.getTimeOrderedEpoch(),
                invoice.id(),
                reason,
                body,
                attachment == null ? null : stored(invoice, attachment).id(),
                signedIn,
                now,
                today.plus(settings.answerWithin()),
                null);
        if (!questions.add(question)) {
            return false;
        }
        journal.record(
                invoice.establishment(),
                signedIn ? "patient" : "lien",
                "question-asked",
                invoice.number().value(),
                text("questions.reason." + reason));
        return true;
    }

    private Document stored(Invoice invoice, Attachment attachment) {
        return documents.store(invoice.establishment(), attachment.bytes(), attachment.mediaType());
    }
}
