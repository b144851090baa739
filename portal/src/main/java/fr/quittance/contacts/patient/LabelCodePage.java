package fr.quittance.contacts.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import org.jspecify.annotations.Nullable;

/// `/c`: the ten characters of a label, typed.
///
/// @param shell what surrounds it
/// @param error the end of a text's key: `shape`, `unknown` or `many`; null when nothing is wrong
public record LabelCodePage(Shell shell, @Nullable String error) implements Page {}
