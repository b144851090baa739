package fr.quittance.questions.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.Document;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patients;
import fr.quittance.questions.Question;
import fr.quittance.questions.Questions;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of patients' questions for the staff.
@Component
class QuestionDeskPages {

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

    /// What is joined, and what day it is.
    @Component
    record Files(Documents documents, InstantSource clock) {}

    Page list(StaffMember member) {
        var today = LocalDate.ofInstant(files.clock().instant(), FrenchDates.PARIS);
        var rows = questions.open(new EstablishmentCode(member.establishment())).stream()
                .map(it -> row(it, today))
                .toList();
        return new QuestionsDeskPage(desks.of(member), rows);
    }

    private QuestionsDeskPage.Row row(Question question, LocalDate today) {
        var invoice = invoice(question);
        return new QuestionsDeskPage.Row(
                question.id(),
                invoice.number().value(),
                patient(invoice),
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
                file,
                typed,
                error,
                told,
                member.isOneOf(StaffRole.BILLING_CLERK));
    }

    private Invoice invoice(Question question) {
        return invoices.find(question.establishment(), question.invoice()).orElseThrow();
    }

    /// « DUPONT Jeanne », as the hospital prints names.
    private String patient(Invoice invoice) {
        return patients.find(invoice.establishment(), invoice.patient())
                .map(it -> it.lastName().toUpperCase(Locale.FRENCH) + " " + it.firstName())
                .orElse("");
    }
}
