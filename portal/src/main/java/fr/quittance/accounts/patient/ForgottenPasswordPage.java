package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;

/// « Mot de passe oublié »: asks the address, and answers the same for every one.
///
/// @param shell what surrounds it
/// @param email what was typed
/// @param sent whether the answer is shown instead of the form
/// @param problems what is wrong
public record ForgottenPasswordPage(Shell shell, String email, boolean sent, List<Problem> problems) implements Page {}
