package fr.quittance.accounts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;

/// « Choisissez un nouveau mot de passe », behind the link of a message.
///
/// @param shell what surrounds it
/// @param open whether the link may still be used
/// @param birthDate what was typed
/// @param problems what is wrong
public record NewPasswordPage(Shell shell, boolean open, BirthDateEntry birthDate, List<Problem> problems)
        implements Page {}
