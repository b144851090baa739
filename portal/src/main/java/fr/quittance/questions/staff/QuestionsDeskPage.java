package fr.quittance.questions.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;
import java.util.UUID;

/// The questions that wait for an answer, the most urgent first, a page at a time.
///
/// @param number which page, 1 for the first
/// @param more whether there is a next one
public record QuestionsDeskPage(Desk desk, List<Row> rows, int number, boolean more) implements Page {

    /// One of them.
    ///
    /// @param invoice the number of the invoice
    /// @param patient « DUPONT Jeanne »
    /// @param reason in words
    /// @param askedOn the day it came
    /// @param answerBy the day by which an answer is promised
    /// @param late whether that day is past
    public record Row(
            UUID id, String invoice, String patient, String reason, String askedOn, String answerBy, boolean late) {}
}
