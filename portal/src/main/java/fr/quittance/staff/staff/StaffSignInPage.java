package fr.quittance.staff.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Connexion du personnel », first step: address and password.
///
/// @param shell the hospital
/// @param provider what its identity provider is called, or nothing
/// @param only whether the provider is the only door
/// @param notice why somebody is here, if there is something to say
/// @param alert what failed, without saying which part
/// @param email what was typed
/// @param problems fields left empty or badly written
public record StaffSignInPage(
        Shell shell,
        String provider,
        boolean only,
        @Nullable String notice,
        @Nullable String alert,
        String email,
        List<Problem> problems)
        implements Page {}
