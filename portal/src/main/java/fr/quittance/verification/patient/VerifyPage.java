package fr.quittance.verification.patient;

import fr.quittance.establishments.Establishment;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// Where anybody asks whether a paper, or a message, is the hospital's.
///
/// @param typed the code as it was typed, given back with an error
/// @param field the field the error is about, `code-document` or `fichier`
/// @param error the key of the error among `verification.error-…`, or null
public record VerifyPage(
        Shell shell,
        Establishment establishment,
        String typed,
        String field,
        @Nullable String error) implements Page {

    static VerifyPage blank(Shell shell, Establishment establishment) {
        return new VerifyPage(shell, establishment, "", "", null);
    }

    /// Whether the error is about this field.
    public boolean wrong(String name) {
        return error != null && field.equals(name);
    }
}
