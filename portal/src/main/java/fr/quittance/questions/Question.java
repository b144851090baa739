package fr.quittance.questions;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a patient says is wrong with an invoice. While it is open nobody is reminded to
/// pay.
///
/// @param establishment the hospital
/// @param id names it
/// @param invoice the invoice it is about
/// @param reason what is wrong
/// @param body in the patient's words, at most 500 characters; may be empty
/// @param document the file they joined, if any: a PDF or a picture
/// @param signedIn whether they were signed in; otherwise they held a link to the invoice
/// @param askedAt when
/// @param answerBy the day by which an answer is promised
/// @param answer the hospital's, once it was given
public record Question(
        EstablishmentCode establishment,
        UUID id,
        InvoiceId invoice,
        Reason reason,
        String body,
        @Nullable DocumentId document,
        boolean signedIn,
        Instant askedAt,
        LocalDate answerBy,
        @Nullable Answer answer) {

    /// What is wrong, in the order in which it is offered (`ux` §2.10).
    public enum Reason {
        ALREADY_PAID,
        INSURER_PAYS,
        WRONG_AMOUNT,
        NOT_MINE,
        IN_INSTALMENTS,
        OTHER
    }

    /// What the hospital answered.
    ///
    /// @param text at most 2,000 characters
    /// @param at when
    /// @param by who, as the journal names them
    public record Answer(String text, Instant at, String by) {}
}
