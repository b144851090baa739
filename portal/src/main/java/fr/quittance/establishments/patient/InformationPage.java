package fr.quittance.establishments.patient;

import fr.quittance.establishments.Establishment;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// A page of plain text about the hospital and its space.
///
/// @param topic which one; the texts are `establishments.<topic>.…`
public record InformationPage(Shell shell, Establishment establishment, String topic) implements Page {}
