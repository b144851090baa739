package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// « Envoyer à votre mutuelle »: the address of the mutuelle, its name, the member number.
///
/// @param base the address of the invoice, `/factures/<number>`
/// @param number the number of the invoice
/// @param typed what is in the fields
/// @param error the key of the error among `space.pack.error-…`, or null
public record SendPackPage(
        Shell shell,
        String base,
        String number,
        Typed typed,
        @Nullable String error) implements Page {

    /// The fields as they were typed, or as the hospital knows them.
    public record Typed(String email, String insurer, String memberNumber) {}

    /// One pack that was sent.
    ///
    /// @param id the sending
    /// @param to « remboursements@mutuelle.example » and its name
    /// @param sentOn « 18 octobre 2026 à 21 h 14 »
    /// @param openedOn the same; empty when nobody opened it
    /// @param state `sent`, `opened`, `revoked` or `expired`
    /// @param until until when the link opens
    public record Line(String id, String to, String sentOn, String openedOn, String state, String until) {}
}
