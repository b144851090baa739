package fr.quittance.establishments.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// What people see when an address does not exist or the portal has a problem.
///
/// @param kind `missing`, `broken`, `busy`: the texts are `establishments.wrong.<kind>.…`
public record WrongPage(Shell shell, String kind) implements Page {}
