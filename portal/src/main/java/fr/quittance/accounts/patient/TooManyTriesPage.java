package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// « Trop d'essais »: what is closed, for how long, and that paying stays possible.
///
/// @param shell what surrounds it
/// @param heading its title
/// @param reason what is closed
/// @param pay the page where the bill may be paid, or null when this visitor did not come by a link
/// @param mailbox whether the mailbox still leads in
public record TooManyTriesPage(
        Shell shell,
        String heading,
        String reason,
        @Nullable String pay,
        boolean mailbox) implements Page {

    /// For a visitor who did not come by a link.
    public TooManyTriesPage(Shell shell, String heading, String reason) {
        this(shell, heading, reason, null, false);
    }

    static TooManyTriesPage space(Shell shell, String pay) {
        return new TooManyTriesPage(
                shell, text("accounts.locked-heading"), text("accounts.locked-space", shell.phone()), pay, false);
    }

    /// @param until when this address may be tried again
    static TooManyTriesPage locked(Shell shell, Instant until) {
        return new TooManyTriesPage(
                shell,
                text("accounts.locked-heading"),
                text("accounts.locked", FrenchDates.nextMinute(until)),
                null,
                true);
    }

    /// @param until when this network may try again
    static TooManyTriesPage network(Shell shell, Instant until) {
        return new TooManyTriesPage(
                shell,
                text("accounts.locked-heading"),
                text("accounts.locked-network-until", FrenchDates.nextMinute(until)));
    }

    static TooManyTriesPage network(Shell shell) {
        return new TooManyTriesPage(shell, text("accounts.locked-heading"), text("accounts.locked-network"));
    }

    static TooManyTriesPage messages(Shell shell) {
        return new TooManyTriesPage(shell, text("accounts.locked-heading"), text("accounts.locked-messages"));
    }

    static TooManyTriesPage busy(Shell shell) {
        return new TooManyTriesPage(shell, text("accounts.busy-heading"), text("accounts.busy"));
    }
}
