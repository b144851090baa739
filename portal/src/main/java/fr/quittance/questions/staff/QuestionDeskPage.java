package fr.quittance.questions.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.questions.Question;
import org.jspecify.annotations.Nullable;

/// One question, and the answer to it.
///
/// @param desk who is at work
/// @param question the question
/// @param invoice the number of the invoice
/// @param patient « DUPONT Jeanne »
/// @param assignee who takes care of it; null for nobody in particular
/// @param file the size of the file joined, « 240 ko »; null when there is none
/// @param typed the answer being written
/// @param error what is wrong with it, in words
/// @param told `sent` or `too-late` after an answer
/// @param mayAnswer whether this member of staff may
public record QuestionDeskPage(
        Desk desk,
        Question question,
        String invoice,
        String patient,
        @Nullable String assignee,
        @Nullable String file,
        String typed,
        @Nullable String error,
        @Nullable String told,
        boolean mayAnswer)
        implements Page {}
