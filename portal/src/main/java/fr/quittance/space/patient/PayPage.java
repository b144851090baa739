package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// Pay without signing in: what, how much, to whom, and one button. No health data, initials only.
///
/// @param slip the invoice's slip
/// @param alert the key of an alert above the slip (`space.pay.alert-…`), or null
/// @param spaceAddress the other door
public record PayPage(Shell shell, PaySlip slip, @Nullable String alert, String dueOn, String spaceAddress)
        implements Page {

    /// What the first title of the page says.
    public String heading() {
        return "space.pay.heading-" + slip.standing().key();
    }
}
