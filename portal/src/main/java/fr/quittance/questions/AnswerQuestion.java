package fr.quittance.questions;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hospital answers a question: the patient is told, and reminders go on.
@Component
public class AnswerQuestion {

    private final Questions questions;
    private final Invoices invoices;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnswerQuestion(
            Questions questions,
            Invoices invoices,
            Journal journal,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.questions = questions;
        this.invoices = invoices;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Answers.
    ///
    /// @param text 1 to 2,000 characters
    /// @param by who answers, as the journal names them
    /// @return whether it was still open
    @Transactional
    public boolean answer(EstablishmentCode establishment, UUID id, String text, String by) {
        var question = questions.find(establishment, id);
        if (question.isEmpty()
                || !questions.answer(establishment, id, new Question.Answer(text, clock.instant(), by))) {
            return false;
        }
        var invoice = question.get().invoice();
        var answered = (int) questions.about(establishment, invoice).stream()
                .filter(it -> it.answer() != null)
                .count();
        journal.record(
                establishment,
                by,
                "question-answered",
                invoices.find(establishment, invoice)
                        .map(Invoice::number)
                        .orElseThrow()
                        .value(),
                Texts.text("questions.reason." + question.get().reason()));
        events.publishEvent(new QuestionAnswered(establishment, invoice, id, answered));
        return true;
    }
}
