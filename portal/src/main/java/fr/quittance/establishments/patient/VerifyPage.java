package fr.quittance.establishments.patient;

import fr.quittance.establishments.Establishment;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// « Ce message vient-il de nous ? »: what we send, what we never ask, and the code to type.
public record VerifyPage(Shell shell, Establishment establishment) implements Page {}
