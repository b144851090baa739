package fr.quittance.accounts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Connexion ».
///
/// @param shell what surrounds it
/// @param notice why somebody is here, if there is something to say
/// @param alert what failed, without saying which part
/// @param email what was typed
/// @param birthDate what was typed
/// @param human the captcha
/// @param problems fields left empty or badly written
public record SignInPage(
        Shell shell,
        @Nullable String notice,
        @Nullable String alert,
        String email,
        BirthDateEntry birthDate,
        HumanBox human,
        List<Problem> problems)
        implements Page {}
