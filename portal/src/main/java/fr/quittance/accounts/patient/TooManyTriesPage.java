package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// « Trop d'essais »: what is closed, for how long, and that paying stays possible.
///
/// @param shell what surrounds it
/// @param heading its title
/// @param reason what is closed
/// @param pay the page where the bill may be paid, or null when this visitor did not come by a link
public record TooManyTriesPage(
        Shell shell,
        String heading,
        String reason,
        @Nullable String pay) implements Page {

    /// For a visitor who did not come by a link.
    public TooManyTriesPage(Shell shell, String heading, String reason) {
        this(shell, heading, reason, null);
    }

    static TooManyTriesPage space(Shell shell, String pay) {
        return new TooManyTriesPage(
                shell, text("accounts.locked-heading"), text("accounts.locked-space", shell.phone()), pay);
    }

    static TooManyTriesPage locked(Shell shell) {
        return new TooManyTriesPage(shell, text("accounts.locked-heading"), text("accounts.locked"));
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
