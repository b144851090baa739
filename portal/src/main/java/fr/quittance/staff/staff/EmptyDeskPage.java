package fr.quittance.staff.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;

/// What somebody sees whose roles open no page yet.
///
/// @param desk what surrounds it
public record EmptyDeskPage(Desk desk) implements Page {}
