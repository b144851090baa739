package fr.quittance.simulators.paysim;

import fr.quittance.simulators.pages.Page;

/// The page of a link that PaySim does not know.
public record LostPage() implements Page {}
