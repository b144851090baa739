package fr.quittance.questions.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.questions.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// « Signaler un problème » on an invoice: the form, or what became of the question asked.
///
/// @param shell what surrounds it
/// @param base `/factures/<number>` or `/payer/<link>`
/// @param number the invoice's
/// @param reason the name of the reason chosen; empty when none is
/// @param body what was typed
/// @param problems what is wrong, by the id of the field
/// @param asked the newest question about this invoice, if there is one
public record QuestionPage(
        Shell shell,
        String base,
        String number,
        String reason,
        String body,
        Map<String, String> problems,
        @Nullable Question asked)
        implements Page {

    /// Whether a question may be asked: none is open.
    public boolean mayAsk() {
        return asked == null || asked.answer() != null;
    }
}
