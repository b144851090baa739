package fr.quittance.staff.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invitation, first step: choosing a password.
///
/// @param shell the hospital
/// @param email whose account it is; nothing when the invitation is closed
/// @param provider the identity provider, when it is the only door; empty otherwise
/// @param problems what is wrong
public record InvitationPage(Shell shell, @Nullable String email, String provider, List<Problem> problems)
        implements Page {}
