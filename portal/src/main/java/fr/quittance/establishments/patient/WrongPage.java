package fr.quittance.establishments.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// What people see when an address does not exist or the portal has a problem.
///
/// @param kind `missing`, `broken`, `busy`: the texts are `establishments.wrong.<kind>.…`
/// @param desk whether it was asked by somebody of the hospital
public record WrongPage(Shell shell, String kind, boolean desk) implements Page {}
