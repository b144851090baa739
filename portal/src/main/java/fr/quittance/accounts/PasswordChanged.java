package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;

/// A password was changed: the holder is told (M8).
public record PasswordChanged(EstablishmentCode establishment, String email) {}
