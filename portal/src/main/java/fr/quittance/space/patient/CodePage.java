package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// « Saisissez le code reçu »: the door for those who distrust links, and for paper.
///
/// @param typed what the person typed, given back with an error
/// @param error the key of the error among `space.code.error-…`, or null
public record CodePage(Shell shell, String typed, @Nullable String error) implements Page {}
