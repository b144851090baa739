package fr.quittance.contacts.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// « Rendez la tablette »: nothing of the patient is left; the agent proves who they are to go on.
///
/// @param shell the hospital
/// @param refused whether a proof was just refused
public record TabletEndPage(Shell shell, boolean refused) implements Page {}
