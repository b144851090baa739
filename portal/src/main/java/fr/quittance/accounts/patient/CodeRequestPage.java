package fr.quittance.accounts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Se connecter avec un code »: for those who have no password in mind.
///
/// @param shell what surrounds it
/// @param alert what failed, without saying which part
/// @param email what was typed
/// @param birthDate what was typed
/// @param problems what is wrong
public record CodeRequestPage(
        Shell shell, @Nullable String alert, String email, BirthDateEntry birthDate, List<Problem> problems)
        implements Page {}
