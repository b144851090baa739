package fr.quittance.accounts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;

/// « Première connexion »: choose a password.
///
/// @param shell what surrounds it
/// @param email what was typed, or the address on file
/// @param emailOnFile whether the address was given during the stay and is known to be this
/// reader's
/// @param birthDate what was typed
/// @param asksBirthDate whether this hospital asks it here
/// @param termsAccepted whether the box was ticked
/// @param human the captcha
/// @param problems what is wrong
public record FirstConnectionPage(
        Shell shell,
        String email,
        boolean emailOnFile,
        BirthDateEntry birthDate,
        boolean asksBirthDate,
        boolean termsAccepted,
        HumanBox human,
        List<Problem> problems)
        implements Page {}
