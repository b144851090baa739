package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;

/// Too many failed sign-ins locked an account: the holder is told.
public record AccountLocked(EstablishmentCode establishment, String email) {}
