package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// « Trop d'essais »: what is closed, for how long, and that paying stays possible.
///
/// @param shell what surrounds it
/// @param heading its title
/// @param reason what is closed
public record TooManyTriesPage(Shell shell, String heading, String reason) implements Page {

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
