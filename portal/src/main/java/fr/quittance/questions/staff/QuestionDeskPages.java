package fr.quittance.questions.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.Document;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.questions.Question;
import fr.quittance.questions.Questions;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of patients' questions for the staff.
@Component
class QuestionDeskPages {

    private static final int SHOWN = 50;

    private final Desks desks;
    private final Questions questions;
    private final Invoices invoices;
    private final Patients patients;
    private final Files files;

    QuestionDeskPages(Desks desks, Questions questions, Invoices invoices, Patients patients, Files files) {
        this.desks = desks;
        this.questions = questions;
        this.invoices = invoices;
        this.patients = patients;
        this.files = files;
    }

    /// What is joined, what day it is, and where it is written who read.
    @Component
    record Files(Documents documents, Journal journal, InstantSource clock) {}

    /// @param number 1 for the first
    Page list(StaffMember member, int number) {
        var today = LocalDate.ofInstant(files.clock().instant(), FrenchDates.PARIS);
        var found = questions.waiting(new EstablishmentCode(member.establishment()), (number - 1) * SHOWN, SHOWN + 1);
        return new QuestionsDeskPage(
                desks.of(member),
                found.stream().limit(SHOWN).map(it -> row(it, today)).toList(),
                number,
                found.size() > SHOWN);
    }

    private static QuestionsDeskPage.Row row(Questions.Waiting question, LocalDate today) {
        return new QuestionsDeskPage.Row(
                question.id(),
                question.invoice().value(),
                question.patient(),
                text("questions.reason." + question.reason()),
                FrenchDates.date(question.askedAt()),
                FrenchDates.date(question.answerBy()),
                question.answerBy().isBefore(today));
    }

    Page one(StaffMember member, Question question, String typed, @Nullable String error, @Nullable String told) {
        var invoice = invoice(question);
        var file = Optional.ofNullable(question.document())
                .flatMap(it -> files.documents().find(question.establishment(), it))
                .map(Document::sizeText)
                .orElse(null);
        return new QuestionDeskPage(
                desks.of(member),
                question,
                invoice.number().value(),
                patient(invoice),
                questions.assignee(question.establishment(), question.id()).orElse(null),
                file,
                typed,
                error,
                told,
                member.isOneOf(StaffRole.BILLING_CLERK));
    }

    /// Writes down who read the words of a question, once a visit.
    void opened(StaffMember member, Question question, HttpServletRequest request) {
        StaffSession.visit(
                request,
                "question " + question.id(),
                files.clock().instant(),
                () -> files.journal()
                        .record(
                                question.establishment(),
                                member.name(),
                                "question-opened",
                                invoice(question).number().value(),
                                text("questions.reason." + question.reason())));
    }

    private Invoice invoice(Question question) {
        return invoices.find(question.establishment(), question.invoice()).orElseThrow();
    }

    private String patient(Invoice invoice) {
        return patients.find(invoice.establishment(), invoice.patient())
                .map(Patient::listedName)
                .orElse("");
    }
}
