package fr.quittance.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a row.
public sealed interface Reading {

    /// It can be understood.
    ///
    /// @param deposit what it says
    /// @param file the plain name of its PDF, if it has one
    /// @param sha256 the 64 hexadecimal digits that the PDF must have, if told
    /// @param warnings contacts that were left out because they are wrong
    record Understood(
            Deposit deposit,
            @Nullable String file,
            @Nullable String sha256,
            List<Problem> warnings) implements Reading {}

    /// It cannot.
    record Unreadable(List<Problem> problems) implements Reading {}
}
